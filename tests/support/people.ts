import type { Member } from '../../cloudfunctions/_modules/member/member.row'
import { withPhone } from '../../cloudfunctions/_modules/member/phone'
import type { Call, Inbox, Outbox, TemplateRow } from '../../cloudfunctions/_modules/notice/notice.row'
import { identityIdOf } from '../../cloudfunctions/_platform/identity'
import { timeOrder } from '../../cloudfunctions/_platform/order'
import { aRole } from './factories'
import { type Person, people } from './memory-api'
import type { MemoryStore } from './memory-store'

// Members and what they are told, as rows for tests: each valid as it is, any part replaced by what the test is about.

/** The member behind a person of the small county. */
export const memberId = (person: Person | 'somebody' | 'elder') => `m-${person}`

const homePath = ['jn', 'jn-1', 'jn-1-1', 'jn-1-1-1', 'jn-1-1-1-1']
const homeNames = ['莒南县', '十字路街道', '卫民社区', '水木清华', '1号楼']

export const aMember = (part: Partial<Member> = {}): Member => ({
  _id: 'm-x',
  code: '',
  openid: '',
  callName: '小王',
  homePath,
  homeNames,
  helperIds: [],
  joinedAt: '2026-11-01T00:00:00.000Z',
  ...part,
})

/** Somebody without WeChat in the building, helped by the building head. */
export const anElder = (part: Partial<Member> = {}): Member =>
  aMember({
    _id: memberId('elder'),
    callName: '孙爷爷',
    helped: {
      helpers: [
        {
          memberId: memberId('building-head'),
          consent: { kind: 'signed-paper', note: '存在社区', on: '2026-11-01' },
          startedAt: '2026-11-01T00:00:00.000Z',
        },
      ],
    },
    helperIds: [memberId('building-head')],
    ...part,
  })

/** The same, helped by somebody else than the building head. */
export const anElderOf = (helper: Person): Member =>
  anElder({
    helped: {
      helpers: [
        {
          memberId: memberId(helper),
          consent: { kind: 'signed-paper', note: '存在社区', on: '2026-11-01' },
          startedAt: '2026-11-01T00:00:00.000Z',
        },
      ],
    },
    helperIds: [memberId(helper)],
  })

export const aTemplate = (_id: TemplateRow['_id']): TemplateRow => ({
  _id,
  templateId: `t-${_id}`,
  keys: {
    order: { item: 'thing1', station: 'thing2', time: 'time3', status: 'phrase4', tip: 'thing5' },
    wish: { wish: 'thing1', status: 'phrase2', time: 'time3', note: 'thing4' },
    meeting: { meeting: 'thing1', station: 'thing2', time: 'time3', status: 'phrase4', tip: 'thing5' },
    suggestion: { matter: 'thing1', status: 'phrase2', time: 'time3', note: 'thing4' },
    role: { role: 'thing1', area: 'thing2', status: 'phrase3', time: 'time4', note: 'thing5' },
    todo: { matter: 'thing1', from: 'thing2', at: 'time3', until: 'time4' },
  }[_id],
})

const at = '2026-11-23T01:00:00.000Z'

export const anInboxLine = (part: Partial<Inbox> = {}): Inbox => {
  const _id = part._id ?? 'line-1'
  const line = { to: memberId('building-head'), moment: 'wish-claimed', title: '心愿有人认领了', body: '李师傅会上门' }
  return {
    _id,
    ...line,
    path: 'features/wish/index',
    at,
    order: timeOrder(part.at ?? at, _id),
    isRead: false,
    ...part,
  } as Inbox
}

export const aCall = (part: Partial<Call> = {}): Call => {
  const _id = part._id ?? 'call-1'
  return {
    _id,
    stationId: 'jn-1-1-001',
    of: memberId('elder'),
    title: '心愿有人认领了',
    body: '李师傅会上门',
    path: 'features/wish/index',
    reason: 'no-wechat',
    at,
    order: timeOrder(part.at ?? at, _id),
    isTold: false,
    ...part,
  }
}

export const anOutboxRow = (part: Partial<Outbox> = {}): Outbox => ({
  _id: 'line-1',
  to: memberId('building-head'),
  of: memberId('building-head'),
  moment: 'wish-claimed',
  fields: { wish: '修水龙头', status: '已认领', time: at, note: '李师傅会上门' },
  path: 'features/wish/index',
  state: 'waiting',
  dueAt: at,
  attempts: 0,
  ...part,
})

/** Everybody but the stranger is a member, with a code made of their place in the list; somebody without a role, too. */
export function withMembers(store: MemoryStore): MemoryStore {
  const everybody: [Person | 'somebody', string][] = [
    ...(Object.entries(people) as [Person, string][]).filter(
      ([person]) => person !== 'nobody' && person !== 'stranger',
    ),
    ['somebody', 'o-somebody'],
  ]
  for (const [i, [person, openid]] of everybody.entries()) {
    const _id = memberId(person)
    const code = person === 'somebody' ? 'aaaaaaaa' : `aaaaaaa${i + 2}`.slice(0, 8)
    store.put('members', aMember({ _id, code, openid, callName: '小王' }))
    store.put('identities', { _id: identityIdOf(openid), memberId: _id })
    store.put('memberCodes', { _id: code, memberId: _id })
  }
  store.put('roles', aRole({ _id: 'role-of-somebody', openid: 'o-somebody', areaId: 'jn-1-1-1' }))
  store.put('members', withPhone(anElder(), '0539-7000009'))
  store.put(
    'templates',
    aTemplate('order'),
    aTemplate('wish'),
    aTemplate('meeting'),
    aTemplate('suggestion'),
    aTemplate('role'),
    aTemplate('todo'),
  )
  return store.put('inbox', anInboxLine()).put('calls', aCall(), aCall({ _id: 'call-2' }))
}
