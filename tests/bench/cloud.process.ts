import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoCounty } from '../../local/demo/county'
import { seedDemo } from '../../local/demo/seed'
import type { Doc } from '../../local/gateway/engine/doc'
import { type LocalCloud, startLocalCloud } from '../../local/local-cloud'
import { fromRoot } from '../../local/paths'
import { prepareDatabase, productEnv } from '../../local/prepare'
import { serve } from './child'
import { stationsOf } from './stations'

// A local cloud of the built functions on a free port: with the demo county as `npm start` seeds it, or (argument) with
// so many stations and nothing else.

const perInsert = 1000
const longestSeconds = 60

function fill({ engine }: Pick<LocalCloud, 'engine'>, count: number): void {
  const { id: _id, ...county } = demoCounty
  engine.insert({ collection: 'counties' }, [{ _id, ...county }])
  const rows = stationsOf(count) as unknown as Doc[]
  for (let i = 0; i < rows.length; i += perInsert) {
    engine.insert({ collection: 'stations' }, rows.slice(i, i + perInsert))
  }
}

/**
 * The built functions with the platform's longest limit: on a busy machine the first call among 100,000 stations takes
 * longer than the usual one allows, and the figure shall say so. A copy beside this bundle still finds the SDK.
 */
function patientFunctions(): string {
  const folder = join(__dirname, `functions-${process.pid}`)
  cpSync(fromRoot('dist', 'cloudfunctions'), folder, { recursive: true })
  const file = join(folder, 'api', 'config.json')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), timeout: longestSeconds }))
  return folder
}

serve(async () => {
  const count = Number(process.argv[2] ?? 0)
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-cloud-'))
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  const cloud = await startLocalCloud({
    port: 0,
    dataDir,
    functionsDir: patientFunctions(),
    weappDir: fromRoot('dist', 'weapp'),
    prepare: async (prepared) => {
      await prepareDatabase(prepared)
      if (count > 0) fill(prepared, count)
    },
    functionEnv: productEnv,
    ...(count > 0 ? {} : { seed: seedDemo }),
  })
  return { said: { url: cloud.url }, stop: cloud.stop }
})
