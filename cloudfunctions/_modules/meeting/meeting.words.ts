import { dayAt, daysBetween } from '../../../src/contracts/opening.calc'
import { timeWords } from '../notice'
import type { DueKind } from './meeting.due.rules'
import type { Meeting, TellingKind } from './meeting.row'

export type MeetingMoment = 'meeting-invited' | 'meeting-changed' | 'meeting-reminder' | 'meeting-minutes'

interface Words {
  moment: MeetingMoment
  title: string
  /** At most five characters: WeChat's limit. */
  status: string
  /** What to do next. */
  hint: string
}

/** What all of a meeting's people are told. */
const tellingWords: Record<TellingKind, Words> = {
  invited: { moment: 'meeting-invited', title: '请您来开联席会', status: '请您参加', hint: '来不来请点开说一声' },
  moved: { moment: 'meeting-changed', title: '联席会改了时间', status: '改了时间', hint: '新时间来不了，请点开改一下' },
  cancelled: {
    moment: 'meeting-changed',
    title: '联席会这次不开了',
    status: '已取消',
    hint: '不用来了，有事请到驿站说',
  },
  agenda: {
    moment: 'meeting-changed',
    title: '联席会的安排有变',
    status: '安排有变',
    hint: '请点开看看新的议题和地点',
  },
  promoted: {
    moment: 'meeting-changed',
    title: '排到座位了，请您来开会',
    status: '有座位了',
    hint: '来不了请点开说一声，让给别人',
  },
  'day-before': { moment: 'meeting-reminder', title: '明天开联席会', status: '明天开会', hint: '来不了请点开说一声' },
  'hour-before': {
    moment: 'meeting-reminder',
    title: '一小时后开联席会',
    status: '就要开会',
    hint: '到了门口请用签到码签到',
  },
  minutes: {
    moment: 'meeting-minutes',
    title: '联席会的纪要公布了',
    status: '已公布',
    hint: '请点开看看大家商量的结果',
  },
}

/** What those who run it are to do. */
const todoTitles: Record<Extract<DueKind, 'confirm' | 'announce' | 'over'>, string> = {
  confirm: '联席会赶上放假，请定日子',
  announce: '联席会快到了，请发通知',
  over: '联席会的纪要还没公布',
}
export const todoTitle = (kind: DueKind) =>
  kind in todoTitles ? todoTitles[kind as keyof typeof todoTitles] : undefined

/** 水木清华12月联席会 */
export const nameOf = ({ estateName, month }: Pick<Meeting, 'estateName' | 'month'>) =>
  `${estateName}${Number(month.slice(5))}月联席会`

/** One sentence for the inbox: what, when, where, why, and what to do next. */
export function bodyOf(meeting: Meeting, hint: string, note?: string): string {
  const reason = note === undefined ? '' : `${note.replace(/[。！？]$/, '')}。`
  return `${nameOf(meeting)}，${timeWords(meeting.startsAt)}，${meeting.venue}。${reason}${hint}`
}

/** The words of a telling at an instant: a reminder that comes late says today where it is today. */
export function wordsAt(meeting: Meeting, kind: TellingKind, at: Date): Words {
  const words = tellingWords[kind]
  const isToday = daysBetween(dayAt(at), dayAt(new Date(meeting.startsAt))) < 1
  if (kind === 'day-before' && isToday) return { ...words, title: '今天开联席会', status: '今天开会' }
  return words
}
