import type { Member } from '../../cloudfunctions/_modules/member/member.row'
import type { Order, Rota, Slot, Theme } from '../../cloudfunctions/_modules/order/order.row'
import * as verbs from '../../cloudfunctions/_modules/order/order.verbs.rules'
import { place } from '../../cloudfunctions/_modules/order/place.rules'
import { groupOn } from '../../cloudfunctions/_modules/order/rota.rules'
import { settingsOf } from '../../cloudfunctions/_modules/order/settings.rules'
import { newSlot, occurrencesOf, takeSeats } from '../../cloudfunctions/_modules/order/slot.rules'
import { cloudStore } from '../../cloudfunctions/_platform/cloud'
import { identityIdOf } from '../../cloudfunctions/_platform/identity'
import { timeOrder } from '../../cloudfunctions/_platform/order'
import { within } from '../../ops/cloud/target'
import { dayAt } from '../../src/contracts/opening.calc'
import { demoBranch, demoGroups, demoTeam } from './groups'
import { personas } from './personas'
import { demoThemeStations, demoThemes } from './themes'

const station = 'jn-01-01-001'
const hourMs = 3_600_000
const settings = settingsOf(null)

/** A persona's order: of a theme, at its n-th slot from now (from when it was placed where it is over), and how far it has come. */
interface OrderPlan {
  by: string
  theme: string
  slot: number
  placedHoursAgo: number
  people?: number
  where?: 'station' | 'home'
  note?: string
  /** In the name of a group. */
  forGroup?: string
  come: 'requested' | 'accepted' | 'assigned' | 'done' | 'confirmed' | 'declined'
}

const plans: readonly OrderPlan[] = [
  { by: 'resident', theme: 'haircut', slot: 0, placedHoursAgo: 3, people: 2, come: 'assigned' },
  { by: 'resident', theme: 'repair', slot: 0, placedHoursAgo: 50, note: '厨房水龙头关不紧', come: 'done' },
  { by: 'resident', theme: 'clinic', slot: 1, placedHoursAgo: 200, come: 'confirmed' },
  {
    by: 'elder',
    theme: 'volunteer',
    slot: 2,
    placedHoursAgo: 1,
    where: 'home',
    note: '想换一个灯泡',
    come: 'requested',
  },
  { by: 'elder', theme: 'haircut', slot: 1, placedHoursAgo: 30, where: 'home', come: 'requested' },
  {
    by: 'building-head',
    theme: 'volunteer',
    slot: 3,
    placedHoursAgo: 5,
    where: 'home',
    note: '搬一个旧柜子',
    come: 'accepted',
  },
  {
    by: 'party-member',
    theme: 'party-day',
    slot: 0,
    placedHoursAgo: 8,
    people: 12,
    forGroup: demoBranch.name,
    come: 'accepted',
  },
  { by: 'elder', theme: 'clinic', slot: 0, placedHoursAgo: 190, come: 'declined' },
  { by: 'committee-member', theme: 'cobbler', slot: 1, placedHoursAgo: 4, people: 2, come: 'requested' },
  { by: 'station-manager', theme: 'cobbler', slot: 0, placedHoursAgo: 20, come: 'accepted' },
]

/** Everything an order goes through, each act an hour after the other or at its slot. */
function orderOf(plan: OrderPlan, i: number, theme: Theme, people: ReadonlyMap<string, Member>, rota: Rota, now: Date) {
  const placedAt = new Date(now.getTime() - plan.placedHoursAgo * hourMs)
  const isOver = plan.come === 'done' || plan.come === 'confirmed' || plan.come === 'declined'
  const occurrence = occurrencesOf(theme, isOver ? placedAt : now)[plan.slot]
  const person = people.get(plan.by)
  const manager = people.get('station-manager')
  if (!occurrence || !person || !manager) return undefined
  const _id = `demo-order-${i + 1}`
  const id = { _id, number: String(i + 1).padStart(4, '0'), order: timeOrder(placedAt.toISOString(), _id) }
  const who = { forId: person._id, byId: person._id, homePath: person.homePath, byRole: 'resident' }
  const { people: count = 1, where, note, forGroup } = plan
  const request = {
    ...place(theme, { id, occurrence, ...who, people: count, where, note, forGroup }, settings, placedAt),
  }
  const act = (actor: verbs.Act['actor'], ms: number): verbs.Act => ({
    actor,
    at: new Date(placedAt.getTime() + ms),
    settings,
  })
  const keeper = { id: manager._id, keeper: 'station-manager' }
  const soon = hourMs / 4
  if (plan.come === 'requested') return request
  if (plan.come === 'declined') return verbs.decline(request, act(keeper, soon), '那天医生临时有事，请约下一次')
  const group = groupOn(rota, dayAt(new Date(occurrence.startsAt)))
  const comes = theme.groupId
    ? { via: 'group' as const, ...teamOf(people) }
    : group && { via: 'rota' as const, ...group }
  const accepted = verbs.accept(request, act(keeper, soon), comes)
  if (plan.come === 'accepted' || plan.come === 'assigned') return accepted
  const endMs = Date.parse(occurrence.endsAt) - placedAt.getTime()
  const done = verbs.finish(accepted, act(keeper, endMs), [])
  if (plan.come === 'done') return done
  const owner = { id: person._id, owner: 'resident' }
  return verbs.rate(done, act(owner, endMs + hourMs), { stars: 5, words: '医生很耐心' })
}

async function peopleThere(): Promise<Map<string, Member>> {
  const found = new Map<string, Member>()
  for (const { id, openid } of personas) {
    const identity = await cloudStore.get('identities', identityIdOf(openid))
    const member = identity && (await cloudStore.get('members', identity.memberId))
    if (member) found.set(id, member)
  }
  return found
}

const rotaOf = (people: ReadonlyMap<string, Member>, at: Date): Rota => ({
  _id: station,
  startsOn: '2026-11-02',
  groups: [
    { name: '红马甲一组', memberIds: idsOf(people, ['party-member']) },
    { name: '红马甲二组', memberIds: idsOf(people, ['party-member', 'station-manager']) },
  ],
  updatedAt: at.toISOString(),
  updatedBy: '',
})
const teamOf = (people: ReadonlyMap<string, Member>) => ({
  name: demoTeam.name,
  memberIds: idsOf(people, demoTeam.people),
})
const idsOf = (people: ReadonlyMap<string, Member>, personaIds: readonly string[]) =>
  personaIds.flatMap((id) => people.get(id)?._id ?? [])

function withSeats(slots: Map<string, Slot>, order: Order, theme: Theme): void {
  if (order.status === 'declined') return
  const { slotId, startsAt, endsAt } = order
  const weekly = theme.slots.find((slot) => slotId.endsWith(`t${clock(slot.from)}`))
  const fresh = newSlot(theme._id, { slotId, startsAt, endsAt, capacity: weekly?.capacity ?? order.people })
  slots.set(fresh._id, takeSeats(slots.get(fresh._id) ?? fresh, order))
}
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}${String(minute % 60).padStart(2, '0')}`

/**
 * The demo county's groups, themes, rota, and orders of the personas in several states, made by the rules themselves
 * around the present. Once: a county that has the rota is left as it is.
 */
export async function seedOrders({ adminUrl, now = () => new Date() }: { adminUrl: string; now?: () => Date }) {
  await within({ kind: 'local', adminUrl }, async () => {
    if (await cloudStore.get('rotas', station)) return
    const at = now()
    const ids = demoThemeStations
    const stations = await cloudStore.find('stations', { where: { _id: { in: ids } }, limit: ids.length })
    const byId = new Map(stations.map((row) => [row._id, row]))
    const themes = demoThemes(byId, at)
    const people = await peopleThere()
    const groups = demoGroups(byId, (ids) => idsOf(people, ids), at)
    const rota = rotaOf(people, at)
    const slots = new Map<string, Slot>()
    const orders = plans.flatMap((plan, i) => {
      const theme = themes.find(({ _id }) => _id === `demo-${plan.theme}`)
      const order = theme && orderOf(plan, i, theme, people, rota, at)
      if (order && theme) withSeats(slots, order, theme)
      return order ? [order] : []
    })
    await cloudStore.transaction(async (tx) => {
      for (const group of groups) await tx.set('groups', group)
      for (const theme of themes) await tx.set('themes', theme)
      for (const slot of slots.values()) await tx.set('slots', slot)
      for (const order of orders) await tx.set('orders', order)
      for (const id of ids) await tx.set('counters', { _id: `order-number-${id}`, last: plans.length })
      await tx.set('rotas', rota)
    })
  })
}
