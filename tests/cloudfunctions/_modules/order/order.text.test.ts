import type { CallName } from '../../../../src/contracts/api'
import { codeOf, dataOf, memoryApi, type Person } from '../../../support/memory-api'
import { aRota, slotOn, themeWords, withOrders } from '../../../support/orders'
import { memberId, withMembers } from '../../../support/people'

const stationId = 'jn-1-1-001'
const phone = '打13800138000'
const reason = phone

function prepared() {
  const made = memoryApi()
  withOrders(withMembers(made.store))
  return made
}
const edit = { themeId: 'theme1', revision: 1 }

/** What somebody writes about orders and others read: call, who, input, the field at fault. */
const texts: [CallName, Person, object, string][] = [
  ['theme.publish', 'station-manager', { stationId, ...themeWords({ name: phone }) }, 'name'],
  ['theme.publish', 'station-manager', { stationId, ...themeWords({ about: phone }) }, 'about'],
  ['theme.publish', 'station-manager', { stationId, ...themeWords({ contact: phone }) }, 'contact'],
  ['theme.edit', 'station-manager', { ...edit, ...themeWords({ flow: phone }) }, 'flow'],
  ['theme.pause', 'station-manager', { themeId: 'theme1', isPaused: true, reason }, 'reason'],
  ['order.put-item', 'county-staff', { classId: 'living', itemId: 'haircut', name: '理发', about: phone }, 'about'],
  [
    'order.set-rota',
    'station-manager',
    { stationId, startsOn: '2026-11-23', groups: [{ name: phone, memberIds: [memberId('party-member')] }] },
    'groups.0.name',
  ],
  ['order.decline', 'station-manager', { orderId: 'order-requested', reason }, 'reason'],
  ['order.hand-back', 'party-member', { orderId: 'order-assigned', reason }, 'reason'],
  ['order.no-show', 'station-manager', { orderId: 'order-accepted', reason }, 'reason'],
  ['order.not-done', 'former-manager', { orderId: 'order-done', reason }, 'reason'],
  ['order.cancel', 'former-manager', { orderId: 'order-requested', reason }, 'reason'],
  ['order.rate', 'former-manager', { orderId: 'order-done', stars: 5, words: phone }, 'words'],
]

test.each(texts)('%s by the %s takes nobody’s number', async (name, person, input, field) => {
  const made = prepared()
  const answer = await made.call(person, name, input as never)
  expect([codeOf(answer), !answer.ok && answer.error.fields]).toEqual(['personal-data', [field, `${field}.mobile`]])
  expect(made.store.writes).toBe(0)
  expect(JSON.stringify(made.lines)).not.toContain('13800138000')
})

const risky = texts.filter(([name]) => name !== 'order.set-rota')
test.each(risky)('%s by the %s is refused where WeChat finds it risky', async (name, person, input) => {
  const made = prepared()
  made.state.verdict = 'risky'
  const harmless = JSON.parse(JSON.stringify(input).replaceAll(phone, '有话要说'))
  expect(codeOf(await made.call(person, name, harmless as never))).toBe('text-refused')
  expect(made.store.writes).toBe(0)
})

test('a desk’s telephone may be told, and a check that is down keeps nobody from working', async () => {
  const made = prepared()
  made.state.verdict = 'down'
  const words = themeWords({ contact: '驿站前台 0539-7000001' })
  expect(dataOf(await made.call('station-manager', 'theme.publish', { stationId, ...words })).contact).toBe(
    words.contact,
  )
  expect(
    codeOf(await made.call('station-manager', 'order.decline', { orderId: 'order-requested', reason: '人手不够' })),
  ).toBe('ok')
})

test('the note for whoever comes may say the door, which they need, but passes WeChat’s check', async () => {
  const made = prepared()
  const { slotId } = slotOn((await made.store.get('themes', 'theme1')) as never, '2026-11-25t0900')
  const place = (note: string) => made.call('party-member', 'order.place', { themeId: 'theme1', slotId, note })
  made.state.verdict = 'risky'
  expect(codeOf(await place('3号楼2单元501'))).toBe('text-refused')
  made.state.verdict = 'pass'
  expect(dataOf(await place('3号楼2单元501')).note).toBe('3号楼2单元501')
})

test('what holds nothing personal goes through as before', async () => {
  const made = prepared()
  made.store.put('rotas', aRota())
  const { groups, startsOn } = aRota()
  expect(codeOf(await made.call('station-manager', 'order.set-rota', { stationId, startsOn, groups }))).toBe('ok')
  expect(made.state.checked).toEqual([])
})
