import type { CallName } from '../../src/contracts/api'
import type { Member } from '../_modules/member/member.row'
import type { Role } from '../_modules/member/role.row'
import { AppError } from './app-error'
import { type CheckText, type Verdict, verdictOn } from './content-check'
import { hashOf, stableJson } from './hash'
import { enrolled, memberOf } from './identity'
import type { Log } from './log'
import type { Store, Tx } from './store'

/** What a handler knows of the call it answers. */
export interface Context {
  readonly call: CallName
  /** The person, as WeChat names them; never part of an answer. */
  readonly openid: string
  readonly traceId: string
  readonly store: Pick<Store, 'get' | 'find' | 'count' | 'fileUrls' | 'readFile'>
  /** The call's instant: the same throughout the call. */
  now(): Date
  /** The roles that the person has not lost; read once, when first asked for. */
  roles(): Promise<readonly Role[]>
  /** The person as a member, as they were when first asked for; null before they joined and for nobody. */
  me(): Promise<Member | null>
  /** The same, made a member if they are none yet: in a transaction of its own, so never inside `write`. */
  enrol(): Promise<Member>
  /**
   * A transaction that happens once per idempotency key: with a key that was used before for the same input, `run` is
   * not called and the earlier result is returned. `run` may be called several times and returns plain JSON.
   */
  write<T>(run: (tx: Tx) => Promise<T>): Promise<T>
  /** WeChat's verdict on what the person wrote; `unknown` without one. Never inside `write`. */
  checkText(content: string, scene: 2 | 3): Promise<Verdict>
  log(event: string, fields?: Record<string, string | number>): void
}

/** What may be done without knowing who asks. */
export type Impersonal = Pick<Context, 'store' | 'now' | 'log'>

export interface ContextParts {
  call: CallName
  openid: string
  traceId: string
  store: Store
  at: Date
  input: unknown
  key?: string
  log: Log
  checkText?: CheckText
}

/** More than anybody holds; keeps the read bounded. Ended ones would add up, and crowd out those that are held. */
const mostRoles = 50
const idLength = 26

export function contextOf({ call, openid, traceId, store, at, input, key, log, checkText }: ContextParts): Context {
  let roles: Promise<readonly Role[]> | undefined
  let me: Promise<Member | null> | undefined
  return {
    call,
    openid,
    traceId,
    store,
    now: () => at,
    roles: () => {
      const where = { openid, endedAt: { exists: false } }
      roles ??= openid ? store.find('roles', { where, limit: mostRoles }) : Promise.resolve([])
      return roles
    },
    me: () => {
      me ??= memberOf(store, openid)
      return me
    },
    enrol: async () => {
      if (!openid) throw new AppError('not-signed-in')
      const member = (await (me ?? memberOf(store, openid))) ?? (await enrolled(store, openid, at))
      me = Promise.resolve(member)
      return member
    },
    write: (run) => {
      if (key === undefined) throw new Error(`${call} writes without an idempotency key`)
      const keyId = hashOf([openid, call, key], idLength)
      // With the key, which is kept nowhere: a phone number could be guessed from its bare hash.
      const inputHash = hashOf([key, stableJson(input)], idLength)
      return store.transaction((tx) => once(tx, keyId, inputHash, at, run))
    },
    checkText: async (content, scene) => {
      const verdict = checkText ? await verdictOn(checkText, { openid, scene, content }) : 'unknown'
      if (verdict !== 'pass') log({ level: 'info', event: 'text.checked', traceId, verdict })
      return verdict
    },
    log: (event, fields) => log({ level: 'info', event, traceId, ...fields }),
  }
}

async function once<T>(tx: Tx, keyId: string, inputHash: string, at: Date, run: (tx: Tx) => Promise<T>): Promise<T> {
  const done = await tx.get('keys', keyId)
  if (done && done.inputHash !== inputHash) throw new AppError('key-reused', ['key'])
  if (done) return JSON.parse(done.result) as T
  const result = await run(tx)
  await tx.set('keys', { _id: keyId, inputHash, result: JSON.stringify(result), at: at.toISOString() })
  return result
}
