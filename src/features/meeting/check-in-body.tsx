import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { minuteMs } from '@/contracts/day.const'
import type { MeetingView } from '@/contracts/meeting'
import { checkInBeforeMinutes } from '@/contracts/meeting.const'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import type { Remote } from '@/platform/remote'
import { openPage } from '@/platform/route'
import { scanCode } from '@/platform/scan'
import { ActionButton } from '@/ui/action-button'
import { Choices } from '@/ui/choices'
import { FaultLine } from '@/ui/fault-line'
import { meetingWhen, placeWord } from '@/ui/meeting-copy'
import { Notice } from '@/ui/notice'
import { TextField } from '@/ui/text-field'
import { useToast } from '@/ui/toast'
import { MeetingScreen } from './meeting-screen'

interface CheckInBodyProps {
  remote: Remote<MeetingView> & { data: MeetingView }
  /** Six digits that came along with a scanned code. */
  scanned?: string
}

const self = 'me'
const isCode = (text: string) => /^\d{6}$/.test(text)

/** The six digits from the door, typed or scanned; for oneself, then for those one helps. */
export function CheckInBody({ remote, scanned }: CheckInBodyProps) {
  const meeting = remote.data
  const { id: meetingId, estateName, startsAt, mine, helped, can } = meeting
  const { draft, change, forget } = useDraft(`check-in-${meetingId}`, { code: scanned ?? '' })
  const away = helped.filter(({ checkedInAt }) => !checkedInAt)
  const [wanted, setWanted] = useState<string>()
  const [isAsked, setAsked] = useState(false)
  const toast = useToast()
  const checkIn = useAction('meeting.check-in', (next) => {
    remote.set(next)
    setWanted(undefined)
    toast.say('签到好了，请进')
    if (next.helped.every(({ checkedInAt }) => checkedInAt)) forget()
  })
  const people = [
    ...(mine?.checkedInAt ? [] : [{ value: self, label: '我自己' }]),
    ...away.map(({ forId = '', forName = '' }) => ({ value: forId, label: forName })),
  ]
  const who = people.some(({ value }) => value === wanted) ? wanted : people[0]?.value
  const send = (code: string) => {
    setAsked(true)
    if (!isCode(code) || !who) return
    checkIn.run({ meetingId, code, ...(who !== self && { forId: who }) })
  }
  const scan = async () => {
    const found = await scanCode()
    if (found.kind === 'cancelled') return
    if (found.kind !== 'meeting') toast.say('这不是签到的码，请扫门口会议的码')
    else if (found.id !== meetingId)
      openPage('check-in', { scene: `m:${found.id}${found.code ? `.${found.code}` : ''}` })
    else if (found.code) {
      change({ code: found.code })
      send(found.code)
    }
  }
  // What was scanned counts at once for whoever scanned it; a second time it waits for their tap.
  useEffect(() => {
    if (scanned && !mine?.checkedInAt) checkIn.run({ meetingId, code: scanned })
  }, [])

  const isDone = people.length === 0
  const now = new Date()
  const opensAt = new Date(Date.parse(startsAt) - checkInBeforeMinutes * minuteMs).toISOString()
  // The cloud's clock counts: a phone's may be wrong.
  const isEarly = !isDone && !can.checkIn && now.toISOString() < opensAt
  return (
    <MeetingScreen
      title="签到"
      toast={toast}
      foot={
        isDone || isEarly ? (
          <ActionButton label="看这次议什么" onTap={() => openPage('meeting', { id: meetingId })} />
        ) : (
          <ActionButton label="签到" isBusy={checkIn.isBusy} onTap={() => send(draft.code)} />
        )
      }
    >
      <View className="card">
        <Text className="second">{estateName}的会</Text>
        <Text className="title">{meetingWhen(startsAt, now)}</Text>
        {mine?.checkedInAt && <Text className="heading">{placeWord(mine)}</Text>}
        {helped
          .filter(({ checkedInAt }) => checkedInAt)
          .map((place) => (
            <Text className="heading" key={place.forId}>
              {placeWord(place)}
            </Text>
          ))}
      </View>
      {isEarly && <Notice text={`还没到签到的时候，${meetingWhen(opensAt, now)} 开始。到了门口再打开这里。`} />}
      {!isDone && !isEarly && (
        <>
          {(people.length > 1 || who !== self) && (
            <Choices label="给谁签到" options={people} chosen={who} onChoose={setWanted} />
          )}
          <TextField
            label="门口的六个数字"
            placeholder="比如：123456"
            keyboard="number"
            maxLength={6}
            value={draft.code}
            onChange={(code) => change({ code })}
            error={isAsked && !isCode(draft.code) ? '请填门口写的六个数字' : undefined}
          />
          <FaultLine failure={checkIn.failure} />
          <ActionButton label="扫门口的码" icon="scan" tone="plain" onTap={scan} />
          <Text className="second">扫不了、填不了，跟门口的人说一声，他们帮您签。</Text>
        </>
      )}
    </MeetingScreen>
  )
}
