import * as claims from '../../cloudfunctions/_modules/wish/claim.rules'
import { settled } from '../../cloudfunctions/_modules/wish/wish.due.rules'
import type { Wish, WishText } from '../../cloudfunctions/_modules/wish/wish.row'
import * as rules from '../../cloudfunctions/_modules/wish/wish.rules'
import { wishSettings } from '../../cloudfunctions/_modules/wish/wish.settings.rules'
import type { Doer } from '../../cloudfunctions/_platform/doer.row'
import { timeOrder } from '../../cloudfunctions/_platform/order'
import type { WishStatus } from '../../src/contracts/wish.const'
import type { MemoryStore } from './memory-store'
import { memberId, withMembers } from './people'

// Wishes as rows for tests, each brought where it is by the rules themselves.

export const settings = wishSettings({})
/** A Monday, 09:00 in Shanghai: an hour before the tests' now. */
export const wishedAt = new Date('2026-11-23T01:00:00.000Z')

/** The resident whose wishes these are holds no role: the former manager. */
export const wisher: Doer = { by: memberId('former-manager'), byRole: 'resident' }
export const reviewer: Doer = { by: memberId('station-manager'), byRole: 'station-manager' }
export const claimer: Doer = { by: memberId('party-member'), byRole: 'party-member' }

export const wishText = (part: Partial<WishText> = {}): WishText => ({
  title: '想修一下水龙头',
  detail: '厨房的水龙头漏水，想请人看看',
  kind: 'repair',
  forWhom: 'self',
  stationId: 'jn-1-1-001',
  people: 1,
  photos: [],
  ...part,
})

export interface WishPart {
  id?: string
  text?: Partial<WishText>
  wisherId?: string
  doer?: Doer
  at?: Date
}

export function aPostedWish({ id = 'wish-1', text = {}, wisherId, doer = wisher, at = wishedAt }: WishPart = {}): Wish {
  return rules.newWish(
    wishText(text),
    {
      _id: id,
      areaPath: ['jn', 'jn-1', 'jn-1-1', 'jn-1-1-1'],
      stationName: '水木清华同心驿',
      estateName: '水木清华',
      wisherId: wisherId ?? doer.by,
      verdict: 'pass',
      reviewerIds: [reviewer.by],
      order: timeOrder(at.toISOString(), id),
      isSynthetic: true,
    },
    doer,
    at,
  )
}

const open = (wish: Wish, at: Date) => rules.approve(wish, reviewer, at)
const claimed = (wish: Wish, at: Date) => claims.claim(open(wish, at), wish.people, claimer, at, settings)
const done = (wish: Wish, at: Date) => claims.finish(claimed(wish, at), claimer, at, settings)

/** A wish in the state, reached as people reach it. `expired` needs a wish-by day before `at`. */
export function aWishIn(status: WishStatus, part: WishPart = {}): Wish {
  const at = part.at ?? wishedAt
  const wish = aPostedWish(part)
  switch (status) {
    case 'in-review':
      return wish
    case 'asked-back':
      return rules.askBack(wish, '请写清楚一点', reviewer, at)
    case 'declined':
      return rules.decline(wish, '请找物业', reviewer, at)
    case 'withdrawn':
      return rules.withdraw(wish, '不用了', { ...wisher, by: wish.wisherId }, at)
    case 'open':
      return open(wish, at)
    case 'claimed':
      return claimed(wish, at)
    case 'done':
      return done(wish, at)
    case 'confirmed':
      return rules.confirm(done(wish, at), { ...wisher, by: wish.wisherId }, at)
    case 'expired':
      return settled(aPostedWish({ ...part, text: { ...part.text, wishBy: '2026-11-22' } }), at)
  }
}

export const everyStatus = [
  'in-review',
  'asked-back',
  'open',
  'claimed',
  'done',
  'confirmed',
  'declined',
  'withdrawn',
  'expired',
] as const

/** A wish in each state, by `wish-<state>`; and with thanks that wait, `wish-thanked`. */
export function withWishes(store: MemoryStore): MemoryStore {
  withMembers(store)
  for (const status of everyStatus) store.put('wishes', aWishIn(status, { id: `wish-${status}` }))
  const thanked = rules.thank(aWishIn('confirmed', { id: 'wish-thanked' }), '谢谢您', 'pass', wisher, wishedAt)
  return store.put('wishes', thanked)
}
