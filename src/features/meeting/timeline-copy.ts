import type { MeetingView } from '@/contracts/meeting'
import type { MeetingStepKind } from '@/contracts/meeting.const'
import { dayAt } from '@/contracts/opening.calc'
import { roleWord } from '@/ui/station-copy'
import { clockWord, dayWord } from '@/ui/time-copy'
import type { TimelineEntry } from '@/ui/timeline'

const stepCopy: Record<MeetingStepKind, string> = {
  planned: '排好了日子',
  'date-confirmed': '日子定下了',
  moved: '换了时间',
  'agenda-set': '定了议什么',
  announced: '发了通知，可以报名',
  cancelled: '这次不开了',
  'minutes-saved': '在写纪要',
  closed: '纪要给大家看了',
  corrected: '纪要有更正',
}

/** Latest first; who by role. */
export const timelineEntries = ({ timeline }: MeetingView, now: Date): TimelineEntry[] =>
  timeline
    .map(({ at, byRole, what, note }, i) => ({
      id: `${i}`,
      what: stepCopy[what],
      note,
      detail: `${dayWord(dayAt(new Date(at)), now)} ${clockWord(at)} · ${roleWord(byRole)}`,
    }))
    .reverse()
