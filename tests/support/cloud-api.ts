import type { CollectionName, Rows } from '../../cloudfunctions/_platform/collections'
import type { Store } from '../../cloudfunctions/_platform/store'
import type { Answer, CallName, Input } from '../../src/contracts/api'
import { aCounty } from './factories'
import { sdkEnvironment, startGateway, type TestGateway } from './gateway'
import { mondayTen, rolesOfPeople, smallCounty } from './memory-api'

export interface CloudApi {
  store: Store
  gateway: TestGateway
  state: { now: Date }
  /** Calls as somebody, with a fresh idempotency key unless one is given. */
  call<N extends CallName>(openid: string, name: N, input: Input<N>, key?: string): Promise<Answer<N>>
  put<N extends CollectionName>(name: N, ...rows: Rows[N][]): Promise<void>
  rows<N extends CollectionName>(name: N): Promise<Rows[N][]>
  stop(): Promise<void>
}

/**
 * The real router, handlers and SDK against a gateway of one's own, over the small county. In one process, so that many
 * calls really run at once: the function host gives each worker one at a time.
 */
export async function startCloudApi(): Promise<CloudApi> {
  const gateway = await startGateway()
  Object.assign(process.env, sdkEnvironment(gateway.url))
  const { cloudStore: store } = await import('../../cloudfunctions/_platform/cloud')
  const { migrate } = await import('../../cloudfunctions/_platform/migrate')
  const { handlers } = await import('../../cloudfunctions/api/handlers')
  const { router } = await import('../../cloudfunctions/_platform/router')

  const state = { now: mondayTen, openid: '', keys: 0 }
  const caller = () => ({ openid: state.openid, source: 'wx_client' })
  const send = router({ handlers, store, caller, now: () => state.now, log: () => {} })
  const put: CloudApi['put'] = async (name, ...rows) => {
    for (const row of rows) await store.transaction((tx) => tx.set(name, row))
  }
  await migrate({ store, caller: () => ({ openid: '', source: '' }), log: () => {} })()
  const { areas, station } = smallCounty()
  await put('counties', aCounty())
  await put('areas', ...areas)
  await put('roles', ...rolesOfPeople())
  await put('stations', station)
  return {
    store,
    gateway,
    state,
    put,
    rows: (name) => store.find(name, { limit: 1000 }),
    call: <N extends CallName>(openid: string, name: N, input: Input<N>, key = `key-${++state.keys}-fresh`) => {
      state.openid = openid
      return send({ name, input, key }) as Promise<Answer<N>>
    },
    stop: () => gateway.stop(),
  }
}
