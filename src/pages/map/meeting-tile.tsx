import { useHomeArea } from '@/platform/home-area'
import { useNextMeetings } from '@/platform/next-meetings'
import { openTab } from '@/platform/route'
import { holidayWord, meetingWhen } from '@/ui/meeting-copy'
import { Tile } from './tile'

/** This month's meeting where the person lives, with its day as soon as it is known. */
export function MeetingTile() {
  const { area } = useHomeArea()
  const next = useNextMeetings(area?.id).items?.find(({ status }) => status !== 'cancelled')
  const when = next && !holidayWord(next) ? meetingWhen(next.startsAt, new Date()) : undefined
  return <Tile icon="talk" label="这个月的会" detail={when} onTap={() => openTab('meeting')} />
}
