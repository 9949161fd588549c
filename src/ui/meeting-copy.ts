import type { MeetingSummary, MyPlace } from '../contracts/meeting'
import { checkInBeforeMinutes } from '../contracts/meeting.const'
import { dayAt } from '../contracts/opening.calc'
import { clockWord, dayWord, weekdayWord } from './time-copy'

/** 后天 周四 19:00; 周四 3月5日 19:00. */
export function meetingWhen(startsAt: string, now: Date): string {
  const day = dayAt(new Date(startsAt))
  const word = dayWord(day, now)
  return [word, !word.startsWith('周') && weekdayWord(day), clockWord(startsAt)].filter(Boolean).join(' ')
}

/** 12月的会. */
export const monthWord = (month: string) => `${Number(month.slice(5))}月的会`

type Seats = Pick<MeetingSummary, 'status' | 'isOver' | 'seats' | 'seatsLeft' | 'waiting' | 'startsAt' | 'endsAt'>

/** Whether there is room: 还有 12 座; from its start on whether one may still come. Empty where nobody can. */
export function seatsWord(meeting: Seats, now: Date): string {
  const { status, isOver, seats, seatsLeft, waiting } = meeting
  if (status !== 'announced' || isOver) return ''
  if (!takesAnswers(meeting, now)) return isOn(meeting, now) ? '到了就能签到' : ''
  if (seats === 0) return ''
  if (seatsLeft > 0) return `还有 ${seatsLeft} 座`
  return waiting > 0 ? `坐满了，${waiting} 位在排队` : '坐满了，可以排队'
}

/** What somebody said about coming, and what came of it; `whom` for somebody helped. */
export function placeWord({ answer, place, ahead, checkedInAt, isInvited, forName }: MyPlace): string {
  const whom = forName ?? '您'
  if (checkedInAt) return `${whom} ${clockWord(checkedInAt)} 签到了`
  if (answer === 'no') return `${whom}说这次不来`
  if (answer === 'maybe') return `${whom}说可能来`
  if (place === 'waiting') return ahead ? `${whom}在排队，前面还有 ${ahead} 位` : `${whom}在排队，排第一位`
  if (answer === 'yes') return place === 'seat' ? `${whom}报名了，留好了座` : `${whom}报名了`
  return isInvited ? `请${whom}来开会` : ''
}

interface Status {
  word: string
  tone: 'lamp' | 'quiet' | 'doing' | 'done' | 'waiting'
}

const statusCopy: Record<MeetingSummary['status'], Status> = {
  proposed: { word: '日子没定', tone: 'waiting' },
  planned: { word: '还没通知', tone: 'quiet' },
  announced: { word: '可以报名', tone: 'lamp' },
  closed: { word: '有纪要', tone: 'done' },
  cancelled: { word: '不开了', tone: 'quiet' },
}

export function meetingStatus({ status, isOver, startsAt, endsAt }: MeetingSummary, now: Date): Status {
  if (status === 'closed' || status === 'cancelled') return statusCopy[status]
  if (isOver || now.getTime() >= Date.parse(endsAt)) return { word: '等纪要', tone: 'waiting' }
  return isOn({ status, startsAt, endsAt }, now) ? { word: '正在开', tone: 'doing' } : statusCopy[status]
}

/** Whether it is being held. */
export const isOn = ({ status, startsAt, endsAt }: Pick<MeetingSummary, 'status' | 'startsAt' | 'endsAt'>, now: Date) =>
  status === 'announced' && now.getTime() >= Date.parse(startsAt) && now.getTime() < Date.parse(endsAt)

/** Whether people come in: from an hour before until its end. */
export const isDoorOpen = (
  { status, startsAt, endsAt }: Pick<MeetingSummary, 'status' | 'startsAt' | 'endsAt'>,
  now: Date,
) =>
  status === 'announced' &&
  now.getTime() >= Date.parse(startsAt) - checkInBeforeMinutes * 60_000 &&
  now.getTime() < Date.parse(endsAt)

/** Whether it is still ahead and people may say whether they come. */
export const takesAnswers = ({ status, startsAt }: Pick<MeetingSummary, 'status' | 'startsAt'>, now: Date) =>
  status === 'announced' && now.getTime() < Date.parse(startsAt)

/** Why the day is not the usual one, as it waits for a word. */
export function holidayWord({ status, holiday, holidayName }: MeetingSummary): string {
  if (status !== 'proposed') return ''
  if (holiday === 'holiday') return `原来那天是${holidayName ?? '放假的日子'}，书记正在定哪天开`
  return '那天放不放假还没公布，书记正在定哪天开'
}

export const agendaWord = ({ minutes, presenter }: MeetingSummary['agenda'][number]) => `${minutes} 分钟 · ${presenter}`

/** What is told after an answer, in the moment it was given. */
export function answeredWord(mine: MyPlace): string {
  if (mine.place === 'waiting') return `坐满了，先排上队，${mine.ahead ? `前面还有 ${mine.ahead} 位` : '您排第一位'}`
  if (mine.answer === 'yes') return '报名好了，到时候见'
  return mine.answer === 'maybe' ? '记下了，定下来再说一声' : '记下了，谢谢您说一声'
}
