import { useState } from 'react'
import { handOverFile } from '@/platform/calendar'
import { call } from '@/platform/rpc'
import { ActionButton } from '@/ui/action-button'
import type { Toast } from '@/ui/toast'

const said = {
  shared: '日历文件发出去了，在聊天里点开就能加进日历',
  saved: '日历文件存好了，点开就能加进日历',
  copied: '这台手机发不了文件，日历内容已经复制',
  refused: '没有发出去，可以再试一次',
}

/** The schedule as an iCalendar file, for whoever keeps a calendar on another machine. */
export function ScheduleCalendar({ areaId, toast }: { areaId: string; toast: Toast }) {
  const [isBusy, setBusy] = useState(false)
  const give = async () => {
    setBusy(true)
    try {
      toast.say(said[await handOverFile(await call('meeting.calendar', { areaId }))])
    } catch {
      toast.say('网络不通，请连上网后再试')
    } finally {
      setBusy(false)
    }
  }
  return <ActionButton label="把日历文件发给我" icon="share" tone="plain" isBusy={isBusy} onTap={give} />
}
