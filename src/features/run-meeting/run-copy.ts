import type { MeetingView } from '@/contracts/meeting'

/** What opens a sheet that asks first. */
export type RunAct = 'move' | 'agenda' | 'announce' | 'cancel'

/** What is said when it is done. */
export const doneCopy = {
  'meeting.confirm-date': '日子定下了',
  'meeting.move': '时间换好了，收到过通知的人都会知道',
  'meeting.set-agenda': '议题存好了',
  'meeting.announce': '通知发出去了，可以报名了',
  'meeting.cancel': '取消了，收到过通知的人都会知道',
  'meeting.walk-ins': '记下了',
} as const
export type RunCall = keyof typeof doneCopy

/** The one thing to do next, in a meeting's order: the door while people come, the minutes once it is over. */
export function nextRun({
  can,
  isOver,
  checkInCode,
  agenda,
}: MeetingView): { act: RunAct | 'confirm' | 'door' | 'minutes'; label: string } | undefined {
  if (can.confirmDate) return { act: 'confirm', label: '就定这一天' }
  if (can.checkInFor && checkInCode && !isOver) return { act: 'door', label: '开门签到' }
  if (can.saveMinutes) return { act: 'minutes', label: '写会议纪要' }
  if (can.setAgenda && agenda.length === 0) return { act: 'agenda', label: '定议什么' }
  if (can.announce) return { act: 'announce', label: '发通知' }
  return undefined
}
