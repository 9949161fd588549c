import { Image, Text, View } from '@tarojs/components'
import { lastDayBefore } from '@/contracts/day.calc'
import type { SuggestionView } from '@/contracts/suggestion'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { meetingWhen } from '@/ui/meeting-copy'
import { outcomeCopy } from '@/ui/outcome-copy'
import { dayWord } from '@/ui/time-copy'
import { Timeline, type TimelineEntry } from '@/ui/timeline'
import { countWords, momentWord, nextOf } from './chain-copy'
import { dueWord, ownerCopy } from './suggestion-copy'
import './suggestion.scss'

type Link = TimelineEntry | undefined

const sourceCopy: Record<SuggestionView['source'], string> = {
  'before-meeting': '开会前交的',
  'at-meeting': '会上提的',
  'after-meeting': '会后交的',
  'any-time': '平时提的',
}

const wayTo = (label: string, onTap: () => void) => <ActionButton label={label} tone="plain" onTap={onTap} />

export function Photos({ addresses, label }: { addresses: readonly string[]; label: string }) {
  if (addresses.length === 0) return null
  return (
    <View className="wrap">
      {addresses.map((address, i) => (
        <Image
          key={address}
          className="suggestion-photo"
          src={address}
          mode="aspectFill"
          lazyLoad
          aria-label={`${label}${i + 1}`}
        />
      ))}
    </View>
  )
}

function meetingLink({ meeting }: SuggestionView, now: Date): Link {
  if (!meeting) return undefined
  const { id, startsAt, number, outcome, decision } = meeting
  const when = startsAt ? meetingWhen(startsAt, now) : '联席会'
  return {
    id: 'meeting',
    isNext: outcome === undefined,
    what: outcome ? `联席会：${outcomeCopy[outcome].word}` : '要上联席会',
    note: decision,
    detail: number ? `${when} · 第\u00a0${number}\u00a0个议题` : when,
    more: wayTo(outcome ? '看这次的会' : '看看这个会', () => openPage('meeting', { id })),
  }
}

function ballotLink({ ballot }: SuggestionView, now: Date): Link {
  if (!ballot) return undefined
  const { id, closesAt, isPassed, count } = ballot
  // Votes count until a day is over: its end is the first instant of the next.
  const lastDay = dayWord(lastDayBefore(closesAt), now)
  return {
    id: 'ballot',
    isNext: isPassed === undefined,
    what: isPassed === undefined ? '业主大会正在投票' : isPassed ? '业主大会通过' : '业主大会没有通过',
    detail: isPassed === undefined ? `投到${lastDay}晚上 12 点` : `投到${lastDay}`,
    more: (
      <>
        {count?.owners && countWords(count).map((line) => <Text key={line}>{line}</Text>)}
        {wayTo('看这次投票', () => openPage('ballot', { id }))}
      </>
    ),
  }
}

function actionLink({ action, status, isOverdue }: SuggestionView, now: Date): Link {
  if (!action) return undefined
  const { what, owner, dueOn } = action
  const isOpen = status === 'in-action'
  return {
    id: 'action',
    isNext: isOpen,
    what: `${ownerCopy[owner]}来办`,
    note: what,
    detail: isOpen
      ? `${dayWord(dueOn, now)}以前办好 · ${dueWord(dueOn, now)}${isOverdue ? '，已经往上报了' : ''}`
      : `定的是${dayWord(dueOn, now)}以前`,
  }
}

function proofLink({ proof }: SuggestionView, now: Date): Link {
  return (
    proof && {
      id: 'proof',
      what: '办好了',
      note: proof.words,
      detail: momentWord(proof.at, now),
      more: <Photos addresses={proof.photos} label="办好的照片" />,
    }
  )
}

function feedbackLink({ feedback, status, timeline }: SuggestionView, now: Date): Link {
  const silent = timeline.find(({ what }) => what === 'closed-by-silence')
  if (status === 'closed' && silent)
    return { id: 'feedback', what: '没有不同意见，算办好', detail: momentWord(silent.at, now) }
  if (!feedback) return undefined
  const what = feedback.isGood ? '提的人说：办好了' : '提的人说：还没办好'
  return { id: 'feedback', what, note: feedback.words, detail: momentWord(feedback.at, now) }
}

/** The whole chain from handed in to the raiser's word, in the order it goes; each link opens its page. */
export function Chain({ suggestion, now }: { suggestion: SuggestionView; now: Date }) {
  const { at, source } = suggestion
  const next = nextOf(suggestion, now)
  const handedIn = { id: 'posted', what: '提出来', detail: `${momentWord(at, now)} · ${sourceCopy[source]}` }
  const links: Link[] = [
    handedIn,
    meetingLink(suggestion, now),
    ballotLink(suggestion, now),
    // What was found not done stands before what is to be done again.
    ...(suggestion.status === 'in-action'
      ? [feedbackLink(suggestion, now), actionLink(suggestion, now)]
      : [actionLink(suggestion, now), proofLink(suggestion, now), feedbackLink(suggestion, now)]),
    next && { id: 'next', isNext: true, ...next },
  ]
  return <Timeline entries={links.filter((link) => link !== undefined)} />
}
