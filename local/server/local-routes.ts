import type { IncomingMessage } from 'node:http'
import { personaById, personas } from '../demo/personas'
import type { Clock } from '../host/clock'
import type { FunctionHost } from '../host/function-host'
import type { Timers } from '../host/timers'
import type { MessageTemplate } from '../open-api/template'
import type { WechatLedger } from '../open-api/wechat-ledger'
import { Refusal } from './answer'
import { personaOf } from './call-route'
import { moveClock, readClock } from './clock-route'
import { readJson } from './json-body'
import { messageView } from './message-view'
import { recordSubscription } from './subscribe-route'

export interface LocalParts {
  host: FunctionHost
  clock: Clock
  timers: Timers
  ledger: WechatLedger
  templates: MessageTemplate[]
}

/** Messages that the drawer shows. */
const shownMessages = 200

type Route = (request: IncomingMessage) => unknown

/** What exists in the local cloud only, by method and path. Each answers JSON or throws `Refusal`. */
export const localRoutes = ({ host, clock, timers, ledger, templates }: LocalParts): Record<string, Route> => ({
  'GET /local/health': () => ({ ok: true, functions: host.functions.map(({ name }) => name), ...readClock(clock) }),
  'GET /local/personas': () => personas,
  'GET /local/messages': () => ledger.messages(shownMessages).map((message) => messageView(templates, message)),
  'GET /local/templates': () => templates,
  'GET /local/clock': () => readClock(clock),
  'POST /local/clock': async (request) => moveClock(clock, await readJson(request)),
  'POST /local/tick': async () => ({ ran: await timers.tick() }),
  'POST /local/subscribe': async (request) => {
    const body = await readJson(request)
    const persona = body.persona === undefined ? personaOf(request) : personaById(String(body.persona))
    if (!persona) throw new Refusal('bad-input', ['persona'])
    return recordSubscription(ledger, templates, persona.openid, body)
  },
})
