import { later } from '../../../src/contracts/day.calc'
import type { Tx } from '../../_platform/store'
import { type Notice, queueNotices, withdrawNotice } from '../notice'
import type { Wish, WishStepRow } from './wish.row'
import type { WishSettings } from './wish.settings.rules'
import { type Audience, type WishMoment, wordsOf } from './wish.words'

/** A review that takes longer than this is late. */
const reviewDays = 2

const pathOf = (wish: Wish) => `features/wish/pages/detail/index?id=${wish._id}`

interface Telling {
  dedupeKey: string
  to: string
  moment: WishMoment
  title: string
  status: string
  hint: string
  time: string
  isImportant: boolean
  notBefore?: string
  expiresAt?: string
}

const noticeOf = (wish: Wish, { status, hint, time, ...telling }: Telling): Notice => ({
  ...telling,
  stationId: wish.stationId,
  body: `“${wish.title}”：${hint}`,
  fields: { wish: wish.title, status, time, note: hint },
  path: pathOf(wish),
})

/** Posted for somebody without WeChat, whom only a helper and a call reach. */
const isHelped = (wish: Wish) => wish.byId !== wish.wisherId

function newsOf(before: Wish | null, wish: Wish, step: WishStepRow): Notice[] {
  const words = wordsOf[step.what]
  if (!words) return []
  // Whoever had claimed is told of what ended their claim.
  const claimers = new Set([...(before?.claimerIds ?? []), ...wish.claimerIds])
  const people: Record<Audience, readonly string[]> = { wisher: [wish.wisherId], claimers: [...claimers] }
  const hint = step.note === undefined ? words.hint : `${step.note}。${words.hint}`
  return words.to.flatMap((audience) =>
    people[audience]
      .filter((to) => to !== '' && to !== step.by)
      .map((to) =>
        noticeOf(wish, {
          ...words,
          dedupeKey: `wish:${wish._id}:${step.revision}`,
          to,
          hint,
          time: step.at,
          isImportant: words.isImportant === true || (audience === 'wisher' && isHelped(wish)),
        }),
      ),
  )
}

/** To each claimer, the day before their claim goes back. */
function claimReminders(wish: Wish): Notice[] {
  const { claimEndsAt, claimerIds, status } = wish
  if (claimEndsAt === undefined || (status !== 'open' && status !== 'claimed')) return []
  return claimerIds.map((to) =>
    noticeOf(wish, {
      dedupeKey: `wish-claim-ends:${wish._id}:${claimEndsAt}`,
      to,
      moment: 'wish-reminder',
      title: '认领的心愿快到期了',
      status: '快到期',
      hint: '办好了请报一声，来不及可以退回',
      time: claimEndsAt,
      isImportant: false,
      notBefore: later(claimEndsAt, -1),
      expiresAt: claimEndsAt,
    }),
  )
}

/** To the wisher, twice, while a report of done waits for their word. */
function confirmReminders(wish: Wish, { remindDays, silenceDays }: WishSettings): Notice[] {
  const { confirmsAt } = wish
  if (wish.status !== 'done' || confirmsAt === undefined || wish.wisherId === '') return []
  // Back from the deadline, which was fixed when it was reported.
  const reportedAt = later(confirmsAt, -(remindDays[1] + silenceDays))
  return remindDays.map((days, i) =>
    noticeOf(wish, {
      dedupeKey: `wish-confirm-${i + 1}:${wish._id}:${confirmsAt}`,
      to: wish.wisherId,
      moment: 'wish-reminder',
      title: '请确认心愿办好了没有',
      status: '待确认',
      hint: '您一直不回复，就算办好了',
      time: confirmsAt,
      isImportant: i === 1 || isHelped(wish),
      notBefore: later(reportedAt, days),
      expiresAt: confirmsAt,
    }),
  )
}

/** To those who review, as long as nobody has. */
function reviewAsks(wish: Wish): Notice[] {
  const asked = wish.history.filter(({ what }) => what === 'posted' || what === 'revised' || what === 'thanked')
  const step = asked[asked.length - 1]
  if (!wish.needsReview || !step) return []
  const title = step.what === 'thanked' ? '有感谢的话要审核' : '有心愿要审核'
  return wish.reviewerIds.map((to) => ({
    dedupeKey: `wish-review:${wish._id}:${step.revision}`,
    to,
    stationId: wish.stationId,
    moment: 'todo' as const,
    title,
    body: `${wish.stationName}：${wish.title}`,
    fields: { matter: title, from: wish.stationName, at: step.at, until: later(step.at, reviewDays) },
    path: pathOf(wish),
    isImportant: false,
  }))
}

const owedOf = (wish: Wish, settings: WishSettings) => [
  ...claimReminders(wish),
  ...confirmReminders(wish, settings),
  ...reviewAsks(wish),
]

const isSame = (a: Notice) => (b: Notice) => a.dedupeKey === b.dedupeKey && a.to === b.to

/** Tells people of the steps between two states of a wish, and leaves reminders to those only who are still owed one. */
export async function tellWish(
  tx: Tx,
  at: Date,
  before: Wish | null,
  wish: Wish,
  settings: WishSettings,
): Promise<void> {
  const owed = owedOf(wish, settings)
  const owedBefore = before ? owedOf(before, settings) : []
  for (const old of owedBefore) if (!owed.some(isSame(old))) await withdrawNotice(tx, at, old)
  const fresh = owed.filter((next) => !owedBefore.some(isSame(next)))
  const news = wish.history
    .filter(({ revision }) => revision > (before?.revision ?? 0))
    .flatMap((step) => newsOf(before, wish, step))
  await queueNotices(tx, at, [...news, ...fresh])
}

/** Queues what people are still owed about a wish that came in by other ways than an act, such as an import. */
export const remindOf = (tx: Tx, at: Date, wish: Wish, settings: WishSettings): Promise<void> =>
  queueNotices(tx, at, owedOf(wish, settings))
