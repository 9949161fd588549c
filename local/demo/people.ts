import { layouts } from '../../cloudfunctions/_modules/notice/layout.const'
import type { TemplateRow } from '../../cloudfunctions/_modules/notice/notice.row'
import { cloudStore } from '../../cloudfunctions/_platform/cloud'
import { within } from '../../ops/cloud/target'
import type { Answer, CallName, Input } from '../../src/contracts/api'
import type { NoticeForm } from '../../src/contracts/notice.const'
import type { FunctionHost } from '../host/function-host'
import { type Persona, personas } from './personas'

/** The made-up mini-program's templates (`open-api/template.ts`) by layout. */
const templateIds: Record<NoticeForm, string> = {
  order: 'demo-order-progress',
  wish: 'demo-wish-progress',
  meeting: 'demo-meeting-notice',
  suggestion: 'demo-suggestion-progress',
  role: 'demo-role-change',
  todo: 'demo-todo-reminder',
}

/** Their keys are those that the layouts propose. */
export const demoTemplateRows: TemplateRow[] = (Object.keys(templateIds) as NoticeForm[]).map((_id) => ({
  _id,
  templateId: templateIds[_id],
  keys: Object.fromEntries(Object.entries(layouts[_id].fields).map(([field, { key }]) => [field, key])),
}))

/** Somebody without a phone, for whom the building head acts. */
export const demoHelped = { callName: '孙爷爷', areaId: 'jn-01-01-01-01', phone: '0539-7000009' }

async function act<N extends CallName>(host: FunctionHost, openid: string, name: N, input: Input<N>): Promise<void> {
  // The same key at each seeding, so that one that was broken off is finished and nobody is made twice.
  const event = { name, input, key: `seed-${name.replace('.', '-')}` }
  const answer = JSON.parse(await host.invoke('api', event, { openid, source: 'wx_client' })) as Answer<N>
  if (!answer.ok) throw new Error(`seeding ${name} was refused: ${answer.error.code}`)
}

async function settle(host: FunctionHost, { openid, homeEstateId, callName, phone, roles }: Persona): Promise<void> {
  if (homeEstateId) {
    const areaId = roles.find(({ kind }) => kind === 'building-head')?.areaId ?? homeEstateId
    await act(host, openid, 'member.choose-home', { areaId, ...(callName && { callName }) })
  } else if (roles.length > 0) await act(host, openid, 'member.join', {})
  if (phone) await act(host, openid, 'member.set-phone', { phone })
}

/** Makes the personas members, as they would do it themselves, by calls. Safe to repeat. */
export async function seedPeople({ adminUrl, host }: { adminUrl: string; host: FunctionHost }): Promise<void> {
  await within({ kind: 'local', adminUrl }, async () => {
    for (const row of demoTemplateRows) await cloudStore.transaction((tx) => tx.set('templates', row))
  })
  for (const persona of personas) await settle(host, persona)
  const head = personas.find(({ roles }) => roles.some(({ kind }) => kind === 'building-head'))
  const consent = { kind: 'spoken-with-witness', note: '女儿在场' } as const
  if (head) await act(host, head.openid, 'help.start', { ...demoHelped, consent })
}
