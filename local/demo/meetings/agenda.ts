import type { AgendaRow } from '../../../cloudfunctions/_modules/meeting/meeting.row'
import type { MinutesText } from '../../../cloudfunctions/_modules/meeting/minutes.rules'
import type { Scripted } from './script'
import type { MeetingTopics, MeetingWords, SuggestionWords } from './texts'

const reviewMinutes = 10
const presenter = '小区书记'
const lengths = [20, 25, 15, 20]

/** What came of the last time first, then one suggestion after the other. */
export const agendaRows = (reviewTitle: string, items: readonly Scripted[]): AgendaRow[] => [
  { number: 1, title: reviewTitle, minutes: reviewMinutes, presenter },
  ...items.map(({ _id, title, topic }, i) => ({
    number: i + 2,
    title,
    minutes: lengths[i % lengths.length] ?? 20,
    presenter: topic.presenter,
    suggestionId: _id,
  })),
]

interface Taken {
  scripted: Scripted
  words: SuggestionWords | undefined
}

interface Minuted {
  items: readonly Taken[]
  isPutOff: (scripted: Scripted) => boolean
  review: Omit<MeetingTopics, 'items'>
  say: (topics: MeetingTopics) => MeetingWords
}

/** What was said of each and what was decided; of what is put off, that it is. */
export function minutesText({ items, isPutOff, review, say }: Minuted): { text: MinutesText; reviewTitle: string } {
  const talks = items.map(({ scripted, words }) => {
    const later = isPutOff(scripted) && words?.putOff
    return {
      title: scripted.title,
      talk: later ? { outcome: 'next-time' as const, ...later } : words?.talk,
    }
  })
  const said = say({
    ...review,
    items: talks.flatMap(({ title, talk }) => (talk ? [{ title, outcome: talk.outcome }] : [])),
  })
  const { title, discussed, decision } = said.review
  const text: MinutesText = {
    summary: said.summary,
    items: [
      { number: 1, discussed, outcome: 'noted', decision },
      ...talks.flatMap(({ talk }, i) => (talk ? [{ number: i + 2, ...talk }] : [])),
    ],
  }
  return { text, reviewTitle: title }
}
