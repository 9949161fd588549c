import type { SuggestionSource } from '../../../src/contracts/suggestion.const'
import { type Random, seeded } from '../random'
import { type DemoEstate, demoEstates, failedItems, openItems, spots } from './estates.const'
import type { Topic } from './topic'
import { topics } from './topics'
import type { Slots } from './words'

/** What becomes of a suggestion. */
export type Fate = 'noted' | 'not-taken' | 'to-action' | 'waiting' | 'voted' | 'on-ballot'

/** A suggestion as the demo tells it: of which matter, where, and how far it has come. Nothing of it depends on the day. */
export interface Scripted {
  _id: string
  estate: number
  /** The estate's own count, from 1. */
  number: number
  topic: Topic
  slots: Slots
  title: string
  /** A persona's id, `helped`, or a made-up resident's number from 1. */
  by: string | number
  source: SuggestionSource
  /** At which of the estate's meetings it was decided; for one that waits the next. */
  meeting: number
  /** It was taken up a meeting before, and put off. */
  isPutOff: boolean
  fate: Fate
  /** Which of the topic's small subjects, where it has some. */
  subject?: number
  /** Which of the topic's refusals, where it was not taken up. */
  refusal?: number
  /** Which of the estate's votes and which of its items. */
  vote?: { ballot: number; item: number; isPassed: boolean; isDone: boolean }
}

const seed = 820_345
const usualItems = 4
const residents = 8
/** So many first meetings had one thing less to talk about. */
const shortMeetings = 8
const waitingEach = 2
const homeOpenItems = 3
const putOffShare = 0.14
const refusedShare = 0.22
const placesEach = 9

interface Draft extends Pick<Scripted, 'meeting' | 'fate' | 'vote'> {
  topic?: Topic
}

/** An estate's suggestions without their words: how many at each meeting, and what became of each. */
function draftsOf(estate: DemoEstate, e: number): Draft[] {
  const drafts: Draft[] = []
  estate.ballots.forEach(({ after, items }, ballot) => {
    for (let item = 0; item < items; item += 1) {
      const key = `${e}.${ballot}.${item}`
      const isPassed = !failedItems.includes(key)
      const vote = { ballot, item, isPassed, isDone: isPassed && !openItems.includes(key) }
      drafts.push({ meeting: item < items - 1 ? after - 1 : after, fate: 'voted', vote })
    }
  })
  const isHome = e === 0
  const last = estate.meetings - 1
  for (let item = 0; isHome && item < homeOpenItems; item += 1)
    drafts.push({ meeting: last, fate: 'on-ballot', vote: { ballot: 3, item, isPassed: false, isDone: false } })
  if (isHome) drafts.push({ meeting: last - 1, fate: 'to-action' })
  for (let meeting = 0; meeting < estate.meetings; meeting += 1) {
    const many = usualItems - (meeting === 0 && e >= demoEstates.length - shortMeetings ? 1 : 0)
    while (drafts.filter((draft) => draft.meeting === meeting).length < many) drafts.push({ meeting, fate: 'noted' })
  }
  for (let i = 0; i < waitingEach + (isHome ? 1 : 0); i += 1) drafts.push({ meeting: estate.meetings, fate: 'waiting' })
  return drafts.sort((a, b) => a.meeting - b.meeting)
}

/** Topics for an estate, as seldom as can be twice and never twice at a meeting; those voted on are ones that can be. */
function withTopics(drafts: Draft[], estate: DemoEstate, random: Random): (Draft & { topic: Topic })[] {
  const here = topics.filter(({ where }) => where === undefined || (where === 'lift') === estate.hasLift)
  const chosen = new Map<Draft, Topic>()
  let left: Topic[] = []
  const choose = (draft: Draft, fits: (topic: Topic) => boolean): void => {
    const near = [...chosen].flatMap(([{ meeting }, topic]) => (Math.abs(meeting - draft.meeting) < 2 ? [topic] : []))
    const isFree = (topic: Topic) => fits(topic) && !near.includes(topic)
    if (!left.some(isFree)) left = [...left, ...random.shuffle(here)]
    const topic = left.find(isFree)
    if (!topic) throw new Error('no topic fits')
    left = left.filter((other) => other !== topic)
    chosen.set(draft, topic)
  }
  const isVoted = ({ fate }: Draft) => fate === 'voted' || fate === 'on-ballot'
  for (const draft of drafts.filter(isVoted)) choose(draft, ({ vote }) => vote !== undefined)
  const isSmall = ({ fate }: Draft) => fate === 'to-action'
  for (const draft of drafts.filter(isSmall)) choose(draft, ({ vote }) => vote === undefined)
  for (const draft of drafts) if (!chosen.has(draft)) choose(draft, () => true)
  return drafts.flatMap((draft) => {
    const topic = chosen.get(draft)
    return topic ? [{ ...draft, topic }] : []
  })
}

function sourceOf(random: Random): SuggestionSource {
  const share = random.next()
  if (share < 0.5) return 'before-meeting'
  if (share < 0.62) return 'at-meeting'
  return share < 0.72 ? 'after-meeting' : 'any-time'
}

/** What the personas handed in, so that each has something to see: by the place in the estate's drafts. */
function personaOf({ fate, vote }: Draft, e: number): string | undefined {
  if (e !== 0) return undefined
  const key = vote ? `${vote.ballot}.${vote.item}` : fate
  return {
    '0.0': 'resident',
    '1.1': 'elder',
    '2.0': 'resident',
    '2.1': 'helped',
    '3.0': 'resident',
    'to-action': 'elder',
  }[key]
}

/** A title that the estate had not yet, and its subject; of what is not taken up, a title that asks for just that. */
function titled({ topic, fate }: Draft & { topic: Topic }, slots: Slots, taken: Set<string>, random: Random) {
  const fill = (title: string) => title.replace('{p}', slots.get('p') ?? '').replace('{b}', slots.get('b') ?? '')
  const refusal = fate === 'noted' && random.next() < refusedShare ? random.whole(0, topic.refused.length - 1) : -1
  const refused = topic.refused[refusal]
  const isRefused = refused !== undefined && !taken.has(fill(refused.title))
  const title = isRefused
    ? fill(refused.title)
    : random
        .shuffle(topic.titles)
        .map(fill)
        .find((one) => !taken.has(one))
  if (title === undefined) throw new Error('a title is missing')
  taken.add(title)
  const subject = isRefused ? (refused.about ?? 0) : topic.titles.map(fill).indexOf(title)
  return {
    title,
    fate: isRefused ? ('not-taken' as const) : fate,
    ...(isRefused && { refusal }),
    ...(topic.isSorted && { subject }),
  }
}

function scriptOf(estate: DemoEstate, e: number, random: Random): Scripted[] {
  const places = random.shuffle(spots).slice(0, placesEach)
  const taken = new Set<string>()
  return withTopics(draftsOf(estate, e), estate, random).map((draft, i): Scripted => {
    const slots: Slots = new Map([
      ['p', random.pick(places)],
      ['b', `${random.whole(1, 2)}号楼`],
    ])
    const { topic, meeting, fate, vote } = draft
    const isDecided = fate !== 'waiting' && fate !== 'on-ballot'
    return {
      _id: `demo-s-${String(e + 1).padStart(2, '0')}-${String(i + 1).padStart(2, '0')}`,
      estate: e,
      number: i + 1,
      topic,
      slots,
      ...titled(draft, slots, taken, random),
      by: personaOf(draft, e) ?? random.whole(1, residents),
      source: sourceOf(random),
      meeting,
      isPutOff: meeting > 0 && isDecided && random.next() < putOffShare,
      ...(vote && { vote }),
    }
  })
}

/** All that was ever collected, estate by estate in the order of the numbers; the same on every machine and day. */
export function demoScript(): Scripted[] {
  const random = seeded(seed)
  return demoEstates.flatMap((estate, e) => scriptOf(estate, e, random))
}
