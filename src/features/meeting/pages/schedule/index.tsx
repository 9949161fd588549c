import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useHomeArea } from '@/platform/home-area'
import { useRemote } from '@/platform/remote'
import { openPage, usePageParams } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Loaded } from '@/ui/loaded'
import { Message } from '@/ui/message'
import { useToast } from '@/ui/toast'
import { MeetingScreen } from '../../meeting-screen'
import { NextDates } from '../../next-dates'
import { ScheduleCalendar } from '../../schedule-calendar'
import { ScheduleForm } from '../../schedule-form'

/** When an estate meets, month by month, and the next six days; its keepers may change the rule. */
export default function MeetingSchedulePage() {
  const { areaId: wanted } = usePageParams()
  const { area } = useHomeArea()
  const areaId = wanted ?? area?.id
  const schedule = useRemote('meeting.schedule', areaId ? { areaId } : undefined)
  const [isEditing, setEditing] = useState(false)
  const toast = useToast()
  const { data } = schedule
  if (!areaId)
    return (
      <MeetingScreen title="每月哪天开会">
        <Message
          icon="home"
          title="您住哪个小区"
          actions={<ActionButton label="选我住的小区" onTap={() => openPage('home')} />}
        >
          <Text>选好以后，这里有小区每个月哪天开会。</Text>
        </Message>
      </MeetingScreen>
    )
  if (data && isEditing)
    return (
      <ScheduleForm
        schedule={data}
        onDone={(next) => {
          setEditing(false)
          schedule.set(next)
          toast.say('定好了，没通知过的会都按新的日子')
        }}
        onClose={() => setEditing(false)}
      />
    )
  return (
    <MeetingScreen
      title="每月哪天开会"
      toast={toast}
      foot={data?.can.edit && <ActionButton label="改日子" onTap={() => setEditing(true)} />}
    >
      <Loaded remote={schedule}>
        {(view) => (
          <>
            <NextDates schedule={view} now={new Date()} />
            <ScheduleCalendar areaId={view.areaId} toast={toast} />
          </>
        )}
      </Loaded>
    </MeetingScreen>
  )
}
