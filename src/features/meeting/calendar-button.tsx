import type { MeetingSummary } from '@/contracts/meeting'
import { addToCalendar } from '@/platform/calendar'
import { call } from '@/platform/rpc'
import { ActionButton } from '@/ui/action-button'
import type { Toast } from '@/ui/toast'

const said = {
  added: '记进手机日历了，开会前一小时提醒您',
  saved: '日历文件存好了，点开就能加进日历',
  refused: '没有记进日历。要记的话，请在手机设置里允许微信用日历',
  offline: '网络不通，请连上网后再试',
}

interface CalendarButtonProps {
  meeting: Pick<MeetingSummary, 'areaId' | 'estateName' | 'startsAt' | 'endsAt' | 'venue'>
  toast: Toast
}

/** Puts the meeting into the phone's own calendar. */
export function CalendarButton({ meeting, toast }: CalendarButtonProps) {
  const { areaId, estateName, startsAt, endsAt, venue } = meeting
  const add = async () => {
    const event = { title: `${estateName}联席会`, startsAt, endsAt, where: venue }
    try {
      toast.say(said[await addToCalendar(event, () => call('meeting.calendar', { areaId }))])
    } catch {
      toast.say(said.offline)
    }
  }
  return <ActionButton label="记进手机日历" tone="plain" onTap={add} />
}
