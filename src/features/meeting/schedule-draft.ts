import type { MeetingRule } from '@/contracts/meeting'
import { mostSeats } from '@/contracts/meeting.const'

/** A rule as it is being changed. */
export type RuleDraft = Omit<MeetingRule, 'seats'> & { seats: string }

export const draftOf = (rule: MeetingRule): RuleDraft => ({ ...rule, seats: String(rule.seats) })

export const seatsFault = ({ seats }: RuleDraft) =>
  /^\d+$/.test(seats) && Number(seats) <= mostSeats ? undefined : `请填 0 到 ${mostSeats} 的数`

export const ruleOf = (draft: RuleDraft): MeetingRule | undefined =>
  seatsFault(draft) ? undefined : { ...draft, seats: Number(draft.seats) }
