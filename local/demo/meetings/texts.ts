import type { ItemOutcome } from '../../../src/contracts/meeting.const'
import { type Random, seeded } from '../random'
import * as frames from './frames.const'
import type { Fate, Scripted } from './script'
import type { Topic } from './topic'
import { couples, pairs, Words } from './words'

/** Everything that is said and written of a suggestion, from its first words to the thanks. */
export interface SuggestionWords {
  detail: string
  talk: { outcome: ItemOutcome; discussed: string; decision: string }
  /** Of the meeting before, which put it off. */
  putOff?: { discussed: string; decision: string }
  /** What is to be done, where something is. */
  action?: string
  notes: string[]
  proof?: string
  thanks?: string
}

const outcomes: Record<Fate, ItemOutcome> = {
  noted: 'noted',
  'not-taken': 'not-taken',
  'to-action': 'to-action',
  voted: 'to-owners',
  'on-ballot': 'to-owners',
  waiting: 'next-time',
}

/** What of a topic can be said of this suggestion: all of it, or what belongs to its subject. */
function piecesOf({ topic, subject }: Scripted): Pick<Topic, 'seen' | 'asked' | 'said' | 'answered' | 'noted'> {
  if (subject === undefined) return topic
  const own = (texts: readonly string[]) => texts.slice(subject, subject + 1)
  const { seen, asked, said, answered, noted } = topic
  return { seen: own(seen), asked: own(asked), said: own(said), answered: own(answered), noted: own(noted) }
}

/** Two voices and two answers; of a small subject one each, and what else was heard. */
function talks(scripted: Scripted): string[] {
  const { said, answered } = piecesOf(scripted)
  if (scripted.subject === undefined) return pairs(couples(said), couples(answered))
  return pairs(pairs(said, answered), frames.asides)
}

function decisions(scripted: Scripted): string[] {
  const { topic, fate, refusal } = scripted
  const refused = refusal === undefined ? undefined : topic.refused[refusal]
  if (refused) return pairs([refused.decision], frames.refusedTails)
  if (topic.vote && (fate === 'voted' || fate === 'on-ballot')) return pairs(topic.vote.decided, frames.ballotTails)
  return pairs(piecesOf(scripted).noted, frames.decisionTails)
}

function details(scripted: Scripted): string[] {
  const { topic, refusal, subject } = scripted
  const refused = refusal === undefined ? undefined : topic.refused[refusal]
  const { seen, asked } = piecesOf(scripted)
  const whole = pairs(seen, refused ? [refused.asked] : asked)
  return subject === undefined ? whole : pairs(whole, frames.pleas)
}

/** A small thing is done as the meeting noted it. */
const smallAction = (scripted: Scripted, decision: string, words: Words) =>
  piecesOf(scripted)
    .noted.map((noted) => words.filled(noted, scripted.slots))
    .find((noted) => decision.startsWith(noted))
    ?.replace(/。$/, '')

function afterVote({ topic: { vote }, slots, vote: mine }: Scripted, words: Words) {
  if (!vote || !mine?.isPassed) return { notes: [] }
  return {
    action: words.filled(vote.action, slots),
    notes: vote.notes.map((note) => words.filled(note, slots)),
    ...(mine.isDone && {
      proof: words.fresh(pairs(vote.proof, frames.proofTails), slots),
      thanks: words.fresh(pairs(vote.thanks, frames.thanksTails), slots),
    }),
  }
}

function wordsOf(scripted: Scripted, words: Words): SuggestionWords {
  const { slots, fate, isPutOff } = scripted
  const detail = words.fresh(details(scripted), slots)
  const discussed = words.fresh(talks(scripted), slots)
  const decision = words.fresh(decisions(scripted), slots)
  const { said, answered } = piecesOf(scripted)
  return {
    detail,
    talk: { outcome: outcomes[fate], discussed, decision },
    ...(isPutOff && {
      putOff: {
        discussed: words.fresh(pairs(pairs(said, answered), frames.asides), slots),
        decision: words.fresh(pairs(frames.laterDecisions, ['', ...frames.laterTails]), slots),
      },
    }),
    ...(fate === 'voted' ? afterVote(scripted, words) : { notes: [] }),
    ...(fate === 'to-action' && { action: smallAction(scripted, decision, words), notes: [...frames.smallNotes] }),
  }
}

/** What stands in the minutes of a meeting besides its suggestions. */
export interface MeetingWords {
  review: { title: string; discussed: string; decision: string }
  summary: string
}

/** What an estate's meeting looks back on and takes up: titles. */
export interface MeetingTopics {
  isFirst: boolean
  passed: string[]
  failed: string[]
  done: string[]
  going: string[]
  items: { title: string; outcome: ItemOutcome }[]
}

function reviewOf({ isFirst, passed, failed, done, going }: MeetingTopics, words: Words, random: Random) {
  if (isFirst) {
    const { title, discussed, decision } = frames.firstReview
    return { title, discussed: words.fresh(couples(discussed)), decision: words.fresh(couples(decision)) }
  }
  const say = (forms: readonly string[], titles: readonly string[]) => {
    const mixed = random.shuffle(forms)
    return titles.map((title, i) => (mixed[i % mixed.length] ?? '').replace('{a}', title))
  }
  const quoted = (titles: string[]) => titles.map((title) => `“${title}”`).join('、')
  const parts = [
    ...(passed.length > 0 ? [`业主大会的票数出来了，${quoted(passed)}通过，接着办。`] : []),
    ...(failed.length > 0 ? [`${quoted(failed)}票数不够，没有通过，理由和票数贴在大门口。`] : []),
    ...say(frames.reviewDone, done),
    ...say(frames.reviewGoing, random.shuffle(going).slice(0, 2)),
  ]
  return {
    title: '上次定的事办得怎么样',
    discussed: words.fresh(frames.reviewVoices.map((voice) => parts.join('') + voice)),
    decision: words.fresh(pairs(frames.reviewDecisions, ['', ...frames.decisionTails])),
  }
}

function summaryOf({ items }: MeetingTopics, words: Words, random: Random): string {
  const count = (outcome: ItemOutcome) => items.filter((item) => item.outcome === outcome).length
  const owners = count('to-owners')
  const later = count('next-time')
  const longest = random.pick(items).title
  const facts = [
    `这次说了${items.length}件事，说得最久的是“${longest}”。`,
    ...(owners > 0 ? [`${owners}件要请全体业主表决。`] : []),
    ...(count('to-action') > 0 ? ['有一件不用等，马上就办。'] : []),
    ...(count('not-taken') > 0 ? ['也有办不了的，理由当场讲明白了。'] : []),
    ...(later > 0 ? [`${later}件留到下次。`] : []),
  ].join('')
  return words.fresh(frames.summaryMoods.flatMap((mood) => frames.summaryEnds.map((end) => mood + facts + end)))
}

const seed = 349_345

/** Words for all of the script, the same on every machine and day. */
export function demoWords(script: readonly Scripted[]) {
  const random = seeded(seed)
  const words = new Words(random)
  const suggestions = new Map(script.map((scripted) => [scripted._id, wordsOf(scripted, words)]))
  const meeting = (about: MeetingTopics): MeetingWords => ({
    review: reviewOf(about, words, random),
    summary: summaryOf(about, words, random),
  })
  return { suggestions, meeting }
}
