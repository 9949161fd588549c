import type { Catalogue, Order, OrderSettings, Rota, Slot, Theme } from '../../cloudfunctions/_modules/order/order.row'
import type { Actor } from '../../cloudfunctions/_modules/order/order.rules'
import * as verbs from '../../cloudfunctions/_modules/order/order.verbs.rules'
import { type Placing, place } from '../../cloudfunctions/_modules/order/place.rules'
import { settingsOf } from '../../cloudfunctions/_modules/order/settings.rules'
import { newSlot, type Occurrence, occurrencesOf, takeSeats } from '../../cloudfunctions/_modules/order/slot.rules'
import { publishTheme, type ThemeWords } from '../../cloudfunctions/_modules/order/theme.rules'
import { timeOrder } from '../../cloudfunctions/_platform/order'
import type { OrderStatus } from '../../src/contracts/order.const'
import { mondayTen } from './memory-api'
import type { MemoryStore } from './memory-store'
import { memberId } from './people'

// Themes and orders for tests, made by the rules themselves, so that each is one that can really be.

export const settings: OrderSettings = settingsOf(null)

export const aCatalogue = (part: Partial<Catalogue> = {}): Catalogue => ({
  _id: 'jn',
  classes: [
    { id: 'info', name: '信息咨询', items: [{ id: 'policy', name: '政策咨询', about: '问政策' }] },
    { id: 'living', name: '便民服务', items: [{ id: 'haircut', name: '便民理发', about: '剪头发' }] },
  ],
  settings: {},
  ...part,
})

export const everyDay = (capacity: number, from = 540, until = 600) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, until, capacity }))

export const themeWords = (part: Partial<ThemeWords> = {}): ThemeWords => ({
  itemId: 'haircut',
  name: '周一剪吧',
  about: '免费理发',
  flow: '预约、到站、理发',
  contact: '驿站前台',
  where: ['station', 'home'],
  slots: everyDay(5),
  leadHours: 2,
  cutoffHours: 4,
  minimum: 0,
  dispatch: 'grab',
  ...part,
})

export const aTheme = (part: Partial<ThemeWords> = {}, _id = 'theme1'): Theme => {
  const stationId = 'jn-1-1-001'
  const areaPath = ['jn', 'jn-1', 'jn-1-1', 'jn-1-1-1']
  const base = { _id, stationId, stationName: '水木清华同心驿', areaPath, itemName: '便民理发', isSynthetic: true }
  return publishTheme(base, themeWords(part), memberId('station-manager'), mondayTen)
}

/** The theme's slot on a day; Tuesday's unless told. */
export function slotOn(theme: Theme, slotId = '2026-11-24t0900', at = mondayTen): Occurrence {
  const found = occurrencesOf(theme, at).find((one) => one.slotId === slotId)
  if (!found) throw new Error(`no slot ${slotId}`)
  return found
}

export const owner: Actor = { id: memberId('former-manager'), owner: 'resident' }
export const keeper: Actor = { id: memberId('station-manager'), keeper: 'station-manager' }
export const grabber: Actor = { id: memberId('party-member'), grabber: 'party-member' }
export const helper: Actor = { id: memberId('party-member'), helper: 'party-member', grabber: 'party-member' }

export const act = (actor: Actor, at = mondayTen): verbs.Act => ({ actor, at, settings })

export function aRequest(theme: Theme = aTheme(), part: Partial<Placing> = {}, at = mondayTen): Order {
  const _id = part.id?._id ?? 'order-1'
  const id = { _id, number: '0001', order: timeOrder(at.toISOString(), _id) }
  const people = {
    forId: owner.id,
    byId: owner.id,
    homePath: [...theme.areaPath, 'jn-1-1-1-1'],
    byRole: 'resident',
    people: 1,
  }
  return place(theme, { id, occurrence: slotOn(theme, undefined, at), ...people, ...part }, settings, at)
}

/** An order brought to a status by the acts that lead there, a minute apart, the last of them long enough ago. */
export function anOrderIn(status: OrderStatus, theme: Theme = aTheme(), part: Partial<Placing> = {}): Order {
  const ago = (minutes: number) => new Date(mondayTen.getTime() - minutes * 60_000)
  const requested = aRequest(theme, part, ago(30))
  const accepted = () => verbs.accept(requested, act(keeper, ago(29)))
  const assigned = () => verbs.grab(accepted(), act(grabber, ago(28)))
  const started = () => verbs.start(assigned(), act(helper, ago(27)))
  const done = () => verbs.finish(started(), act(helper, ago(26)), [])
  const ways: Record<OrderStatus, () => Order> = {
    requested: () => requested,
    accepted,
    assigned,
    'in-progress': started,
    done,
    confirmed: () => verbs.confirm(done(), act(owner, ago(25))),
    declined: () => verbs.decline(requested, act(keeper, ago(29)), '人手不够'),
    cancelled: () => verbs.cancel(accepted(), act(keeper, ago(25)), '下大雪'),
    'no-show': () => verbs.noShow(accepted(), act(keeper, new Date(requested.startsAt)), '没有人'),
  }
  return ways[status]()
}

export const aSlot = (theme: Theme, orders: readonly Order[], slotId?: string): Slot =>
  orders.reduce((slot, order) => takeSeats(slot, order), newSlot(theme._id, slotOn(theme, slotId)))

export const aRota = (part: Partial<Rota> = {}): Rota => ({
  _id: 'jn-1-1-001',
  startsOn: '2026-11-23',
  groups: [
    { name: '第一组', memberIds: [memberId('party-member')] },
    { name: '第二组', memberIds: [memberId('station-manager')] },
  ],
  updatedAt: mondayTen.toISOString(),
  updatedBy: memberId('station-manager'),
  ...part,
})

const days = ['24', '25', '26', '27', '28', '29', '30']

/** A catalogue, a theme that is grabbed, and an order of a resident in every status that lives, on a day of its own. */
export function withOrders(store: MemoryStore): MemoryStore {
  const theme = aTheme()
  const statuses = ['requested', 'accepted', 'assigned', 'in-progress', 'done', 'confirmed'] as const
  store
    .put('catalogues', aCatalogue())
    .put('themes', theme)
    .put('counters', { _id: 'order-number-jn-1-1-001', last: 9 })
  for (const [i, status] of statuses.entries()) {
    const slotId = `2026-11-${days[i]}t0900`
    const id = { _id: `order-${status}`, number: `000${i + 1}`, order: '' }
    const order = anOrderIn(status, theme, { id, occurrence: slotOn(theme, slotId), note: '腿脚不便' })
    store.put('orders', order).put('slots', aSlot(theme, [order], slotId))
  }
  return store
}
