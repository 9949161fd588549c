import { type MatterKind, mostBallotDays } from '@/contracts/ballot.const'
import { dayMs } from '@/contracts/day.const'
import { dayAt } from '@/contracts/opening.calc'

export interface ItemDraft {
  title: string
  matter?: MatterKind
  suggestionId?: string
}

/** A vote while it is being put together. */
export interface BallotDraft {
  title: string
  items: ItemDraft[]
  closesOn?: string
}

export const noBallot: BallotDraft = { title: '', items: [] }

const usualDays = 15
const dayAfter = (days: number, now: Date) => dayAt(new Date(now.getTime() + days * dayMs))

/** From tomorrow on; a fortnight and a day unless said otherwise, so that everybody hears of it. */
export const closingDays = (now: Date) => ({
  from: dayAfter(1, now),
  until: dayAfter(mostBallotDays, now),
  usual: dayAfter(usualDays, now),
})

/** What is opened; undefined while something is missing. */
export function ballotInput({ title, items, closesOn }: BallotDraft, areaId: string, now: Date) {
  const whole = items.flatMap(({ title: name, matter, suggestionId }) =>
    name.trim() && matter ? [{ title: name.trim(), matter, ...(suggestionId && { suggestionId }) }] : [],
  )
  if (!title.trim() || whole.length === 0 || whole.length < items.length) return undefined
  return { areaId, title: title.trim(), items: whole, closesOn: closesOn ?? closingDays(now).usual }
}
