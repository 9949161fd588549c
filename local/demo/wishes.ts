import type { Member } from '../../cloudfunctions/_modules/member/member.row'
import * as claims from '../../cloudfunctions/_modules/wish/claim.rules'
import { keepTallies } from '../../cloudfunctions/_modules/wish/tally'
import { settled } from '../../cloudfunctions/_modules/wish/wish.due.rules'
import { remindOf } from '../../cloudfunctions/_modules/wish/wish.notices'
import type { Wish } from '../../cloudfunctions/_modules/wish/wish.row'
import * as rules from '../../cloudfunctions/_modules/wish/wish.rules'
import { wishSettings } from '../../cloudfunctions/_modules/wish/wish.settings.rules'
import { cloudStore } from '../../cloudfunctions/_platform/cloud'
import type { Doer } from '../../cloudfunctions/_platform/doer.row'
import { memberOf } from '../../cloudfunctions/_platform/identity'
import { timeOrder } from '../../cloudfunctions/_platform/order'
import { rowsById } from '../../ops/cloud/rows'
import { within } from '../../ops/cloud/target'
import { later } from '../../src/contracts/day.calc'
import { dayAt } from '../../src/contracts/opening.calc'
import { personaById } from './personas'
import { type DemoWish, demoWishes, neighbourEstates } from './wishes.const'

const settings = wishSettings({})
const estateDepth = 3

interface Cast {
  people: ReadonlyMap<string | number, Member>
  stations: ReadonlyMap<string, { name: string; areaPath: string[] }>
  now: Date
}

/** Made-up residents of other estates: nobody can act as them. */
async function neighbours(now: Date): Promise<Map<string | number, Member>> {
  const areas = new Map((await rowsById('areas', neighbourEstates)).map((area) => [area._id, area]))
  const made = neighbourEstates.flatMap((areaId, i): [number, Member][] => {
    const area = areas.get(areaId)
    const number = i + 1
    const openid = `o-demo-neighbour${number}`.padEnd(28, '0')
    const row = { _id: `demo-neighbour-${number}`, code: '', openid, helperIds: [], joinedAt: later(now, -60) }
    return area ? [[number, { ...row, homePath: area.path, homeNames: area.names }]] : []
  })
  for (const [, member] of made) await cloudStore.transaction((tx) => tx.set('members', member))
  return new Map(made)
}

async function castOf(now: Date): Promise<Cast> {
  const people = await neighbours(now)
  for (const id of ['resident', 'elder', 'party-member', 'building-head', 'station-manager']) {
    const member = await memberOf(cloudStore, personaById(id)?.openid ?? '')
    if (member) people.set(id, member)
  }
  const headId = people.get('building-head')?._id ?? ''
  const [helped] = await cloudStore.find('members', { where: { helperIds: { has: headId } }, limit: 1 })
  if (helped) people.set('helped', helped)
  const rows = await rowsById('stations', [...new Set(demoWishes.map(({ stationId }) => stationId))])
  return { people, stations: new Map(rows.map((station) => [station._id, station])), now }
}

/** A fresh one, as it was posted. */
function postedWish(demo: DemoWish, index: number, wisher: Member, cast: Cast, managerId: string): Wish | undefined {
  const station = cast.stations.get(demo.stationId)
  if (!station) return undefined
  const head = cast.people.get('building-head')
  const doer = demo.by === 'helped' ? { by: head?._id ?? '', byRole: 'building-head' } : by(wisher)
  const at = new Date(later(cast.now, -demo.postedDays))
  const _id = `demo-wish-${String(index + 1).padStart(2, '0')}`
  const estateName = wisher.homeNames[estateDepth]
  const wishBy = demo.wishByDays === undefined ? undefined : dayAt(new Date(later(cast.now, demo.wishByDays)))
  const { title, detail, kind, forWhom, stationId, people = 1 } = demo
  return rules.newWish(
    { title, detail, kind, forWhom, stationId, people, photos: [], ...(wishBy !== undefined && { wishBy }) },
    {
      _id,
      areaPath: station.areaPath,
      stationName: station.name,
      ...(estateName !== undefined && { estateName }),
      wisherId: wisher._id,
      verdict: 'pass',
      reviewerIds: managerId && stationId === demoWishes[0]?.stationId ? [managerId] : [],
      order: timeOrder(at.toISOString(), _id),
      isSynthetic: true,
    },
    doer,
    at,
  )
}

const by = (member: Member | undefined, byRole = 'resident'): Doer => ({ by: member?._id ?? '', byRole })

/** Brings a wish where it is, by the product's own rules, a day or so for each step. */
function brought(wish: Wish, demo: DemoWish, wisher: Doer, reviewer: Doer, claimer: Doer): Wish {
  const at = (days: number) => new Date(later(wish.postedAt, days))
  const reason = demo.reason ?? ''
  if (demo.status === 'asked-back') return rules.askBack(wish, reason, reviewer, at(0.2))
  if (demo.status === 'declined') return rules.decline(wish, reason, reviewer, at(0.2))
  if (demo.status === 'in-review') return wish
  const open = rules.approve(wish, reviewer, at(0.2))
  if (demo.status === 'withdrawn') return rules.withdraw(open, reason, wisher, at(1))
  const isTaken = demo.status !== 'open' || (demo.people !== undefined && demo.claimer !== undefined)
  if (!isTaken || demo.status === 'expired') return open
  const claimed = claims.claim(open, demo.status === 'open' ? 2 : wish.people, claimer, at(1), settings)
  if (demo.status === 'claimed' || demo.status === 'open') return claimed
  const noted = claims.addNote(claimed, '已经联系上了，约好了时间', claimer, at(1.5))
  const done = claims.finish(noted, claimer, at(3), settings)
  if (demo.status === 'done') return done
  const confirmed = rules.confirm(done, wisher, at(3.5))
  if (demo.thanks === undefined) return confirmed
  return rules.reviewThanks(rules.thank(confirmed, demo.thanks, 'pass', wisher, at(3.6)), true, reviewer, at(4))
}

function demoWish(demo: DemoWish, index: number, cast: Cast): Wish | undefined {
  const wisher = cast.people.get(demo.by)
  const manager = cast.people.get('station-manager')
  const posted = wisher && postedWish(demo, index, wisher, cast, manager?._id ?? '')
  if (!wisher || !posted) return undefined
  const isManagers = posted.reviewerIds.length > 0
  const claimer = demo.claimer === undefined ? by(cast.people.get('party-member'), 'party-member') : undefined
  return settled(
    brought(
      posted,
      demo,
      { by: posted.byId, byRole: posted.history[0]?.byRole ?? 'resident' },
      by(isManagers ? manager : undefined, 'station-manager'),
      claimer ?? by(cast.people.get(demo.claimer ?? 0)),
    ),
    cast.now,
  )
}

/**
 * Seeds the demo county's wishes, in all states, with the reminders that people are still owed. Needs the personas as
 * members. Safe to repeat: a wish that is there stays as it is.
 */
export async function seedWishes({ adminUrl, now = () => new Date() }: { adminUrl: string; now?: () => Date }) {
  await within({ kind: 'local', adminUrl }, async () => {
    if (await cloudStore.get('wishes', `demo-wish-${demoWishes.length}`)) return
    const at = now()
    const cast = await castOf(at)
    const wishes = demoWishes.flatMap((demo, i) => demoWish(demo, i, cast) ?? [])
    for (const wish of wishes)
      await cloudStore.transaction(async (tx) => {
        if (await tx.get('wishes', wish._id)) return
        await tx.set('wishes', wish)
        await keepTallies(tx, at, null, wish, settings)
        await remindOf(tx, at, wish, settings)
      })
  })
}
