import type { Input } from '@/contracts/api'
import type { MeetingView } from '@/contracts/meeting'
import type { ItemOutcome } from '@/contracts/meeting.const'
import { personalDataError } from '@/ui/personal-data-copy'

export interface ItemMinutes {
  number: number
  title: string
  discussed: string
  outcome?: ItemOutcome
  decision: string
}

/** Minutes as they are being written. */
export interface MinutesDraft {
  summary: string
  items: ItemMinutes[]
  /** Of the cloud's draft that it goes on from; 0 without one. */
  revision: number
  /** The words that were last sent: an answer may have been lost. */
  sent?: string
}

/** What the cloud holds, or an empty place for each item of the agenda. */
export function draftOf({ agenda, minutes }: MeetingView): MinutesDraft {
  const written = new Map(minutes?.items.map((item) => [item.number, item]))
  return {
    summary: minutes?.summary ?? '',
    revision: minutes?.revision ?? 0,
    items: agenda.map(({ number, title }) => {
      const item = written.get(number)
      return { number, title, discussed: item?.discussed ?? '', outcome: item?.outcome, decision: item?.decision ?? '' }
    }),
  }
}

/** A draft kept on the phone goes by the agenda as it is now. */
export const onAgenda = (draft: MinutesDraft, { agenda }: Pick<MeetingView, 'agenda'>): MinutesDraft => ({
  ...draft,
  items: agenda.map(
    ({ number, title }) =>
      draft.items.find((item) => item.number === number && item.title === title) ?? {
        number,
        title,
        discussed: '',
        decision: '',
      },
  ),
})

/** The words alone, to tell whether two drafts say the same. */
export const wordsOf = ({ summary, items }: Pick<MinutesDraft, 'summary' | 'items'>): string =>
  JSON.stringify([
    summary.trim(),
    items.map(({ number, discussed, outcome, decision }) => [
      number,
      discussed.trim(),
      outcome ?? null,
      decision.trim(),
    ]),
  ])

/** What somebody else saved since the draft was begun. What the draft says itself, or what it sent, is one's own. */
export function othersSince(draft: MinutesDraft, inCloud: MinutesDraft): MinutesDraft | undefined {
  if (inCloud.revision === draft.revision) return undefined
  return [wordsOf(draft), draft.sent].includes(wordsOf(inCloud)) ? undefined : inCloud
}

const fault = (text: string, missing: string) => (text.trim() ? personalDataError(text) : missing)

export const summaryFault = ({ summary }: MinutesDraft) => fault(summary, '请写两句这次会的情况')
export const discussedFault = ({ discussed }: ItemMinutes) => fault(discussed, '请写两句大家说了什么')
export const decisionFault = ({ decision }: ItemMinutes) => fault(decision, '请写一句怎么定的')
export const outcomeFault = ({ outcome }: ItemMinutes) => (outcome ? undefined : '请选一样')

/** What is handed in; undefined while something is missing. */
export function minutesInput(draft: MinutesDraft): Omit<Input<'meeting.save-minutes'>, 'meetingId'> | undefined {
  const items = draft.items.flatMap((item) => {
    const { number, discussed, outcome, decision } = item
    if (!outcome || discussedFault(item) || decisionFault(item)) return []
    return [{ number, discussed: discussed.trim(), outcome, decision: decision.trim() }]
  })
  if (summaryFault(draft) || items.length < draft.items.length) return undefined
  return { revision: draft.revision, summary: draft.summary.trim(), items }
}
