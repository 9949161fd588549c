import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { databaseActions } from '../../local/gateway/database-actions'
import { openEngine } from '../../local/gateway/engine/engine'
import { createGateway } from '../../local/gateway/gateway'
import { keepAliveTimeout } from '../../local/server/listen'

// A gateway alone in a process, to be killed by a test. Says its port on standard output.
const engine = openEngine({ file: process.argv[2] ?? '', now: () => new Date() })
for (const name of ['notes', 'accounts', 'moves']) engine.ensureCollection(name)
const handler = createGateway({ actions: databaseActions(engine), callerOf: () => null })
const server = createServer({ keepAliveTimeout }, (req, res) => void handler(req, res))
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
