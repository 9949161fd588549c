import { dayAt } from '@/contracts/opening.calc'
import { useHomeArea } from '@/platform/home-area'
import { useNextMeetings } from '@/platform/next-meetings'
import { openTab } from '@/platform/route'
import { holidayWord, meetingWhen } from '@/ui/meeting-copy'
import { Tile } from './tile'

const monthOf = (at: Date) => dayAt(at).slice(0, 7)

/** This month's meeting where the person lives, or once it was held the next; with its day as soon as it is known. */
export function MeetingTile() {
  const { area } = useHomeArea()
  const next = useNextMeetings(area?.id).items?.find(({ status }) => status !== 'cancelled')
  const now = new Date()
  const when = next && !holidayWord(next) ? meetingWhen(next.startsAt, now) : undefined
  const isLater = next && monthOf(new Date(next.startsAt)) > monthOf(now)
  return <Tile icon="talk" label={isLater ? '下次的会' : '这个月的会'} detail={when} onTap={() => openTab('meeting')} />
}
