import type { Simulator } from '../simulator'
import { ApiFailure, type ApiGroup, type DefineApi } from './define'
import { keptValues } from './storage'

type Decision = 'accept' | 'reject' | 'ban'

const mostTemplates = 3
/** So long after a tap the question still belongs to it. */
const tapMs = 1000
const keptKey = '$subscriptions'

interface Template {
  id: string
  title?: string
}

/** Titles as the local cloud knows them; elsewhere the ids must do. */
async function titles(): Promise<Map<string, string>> {
  try {
    const answer = await fetch('/local/templates')
    if (!answer.ok) return new Map()
    const list = (await answer.json()) as Template[]
    return new Map(list.map(({ id, title }) => [id, title ?? id]))
  } catch {
    return new Map()
  }
}

/** Tells the local cloud, which then allows one message per acceptance. There need not be a local cloud. */
async function report(persona: string, decisions: Record<string, Decision>): Promise<void> {
  await fetch('/local/subscribe', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-persona': persona },
    body: JSON.stringify({ templateIds: Object.keys(decisions), decisions }),
  }).catch(() => undefined)
}

export function subscribeApis(sim: Simulator, define: DefineApi): ApiGroup {
  const { device, shell } = sim
  const kept = keptValues(sim)
  const always = () => (kept.get(keptKey) ?? {}) as Record<string, Decision>

  const ask = async (ids: string[]): Promise<Record<string, Decision>> => {
    const known = await titles()
    const { choice, values } = await shell.dialogs.ask({
      kind: 'subscribe',
      title: '申请给您发送一次以下消息',
      isSheet: true,
      fields: [
        ...ids.map((id) => ({ id, kind: 'check' as const, label: known.get(id) ?? id, value: true })),
        { id: '$keep', kind: 'check', label: '总是保持以上选择，不再询问', value: false },
      ],
      choices: [
        { id: 'cancel', label: '取消' },
        { id: 'allow', label: '允许', isMain: true },
      ],
    })
    const isOn = (id: string) => choice === 'allow' && values[id] !== 'false'
    const decided = Object.fromEntries(ids.map((id) => [id, isOn(id) ? 'accept' : 'reject'] as const))
    if (values.$keep === 'true') kept.set(keptKey, { ...always(), ...decided })
    return decided
  }

  return define<{ tmplIds: string[] }>('requestSubscribeMessage', async ({ tmplIds }) => {
    if (!Array.isArray(tmplIds) || tmplIds.length === 0)
      throw new ApiFailure('TmplIds can not be empty', { errCode: 10001 })
    if (tmplIds.length > mostTemplates) throw new ApiFailure('Templates count out of max bounds', { errCode: 20003 })
    if (performance.now() - device.tappedAt > tapMs || device.hasWaitedSinceTap) {
      throw new ApiFailure('can only be invoked by user TAP gesture.', { errCode: 20004 })
    }
    const before = always()
    const open = tmplIds.filter((id) => before[id] === undefined)
    const decisions = { ...before, ...(open.length > 0 ? await ask(open) : {}) }
    const chosen = Object.fromEntries(tmplIds.map((id) => [id, decisions[id] ?? 'reject'] as const))
    await report(device.persona, chosen)
    return chosen
  })
}
