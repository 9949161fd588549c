import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { dayMs } from '@/contracts/day.const'
import { dayAt } from '@/contracts/opening.calc'
import { useAction } from '@/platform/action'
import { useWords } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { ListRow } from '@/ui/list-row'
import { TextField } from '@/ui/text-field'
import { dayWord, spansWord } from '@/ui/time-copy'
import type { ManageProps } from './manage-props'

const ahead = 14

const nextDays = (today: string) =>
  Array.from({ length: ahead }, (_, i) => new Date(Date.parse(today) + i * dayMs).toISOString().slice(0, 10))

/** The coming two weeks, a tap a day; what was tapped by mistake can be taken back. */
export function Closures({ station, onChange, toast }: ManageProps) {
  const [busyDay, setBusyDay] = useState<string>()
  const { id: stationId, opening } = station
  // What was said of one day stays in sight: the next one may be closed for the same.
  const { words: reason, write, forget } = useWords(`close-on-${stationId}`)
  const restore = useAction('station.close-on', onChange)
  const close = useAction('station.close-on', onChange)
  const now = new Date()
  const failure = close.failure ?? restore.failure

  const restoreOn = (day: string) => {
    setBusyDay(day)
    restore.run({ stationId, day, undo: true })
  }
  const closeOn = async (day: string) => {
    setBusyDay(day)
    const why = reason.trim()
    const isDone = await close.run({ stationId, day, ...(why ? { reason: why } : {}) })
    if (!isDone) return
    forget()
    toast.say(`${dayWord(day, now)}不开，已经告诉大家`, () => restoreOn(day))
  }

  return (
    <>
      <TextField label="为什么不开（可以不写）" placeholder="比如：停电检修" value={reason} onChange={write} />
      {failure && <Text className="field-error">{failure.message}</Text>}
      <View className="card">
        {nextDays(dayAt(now)).map((day) => {
          const special = opening.days[day]
          const weekday = (new Date(day).getUTCDay() + 6) % 7
          return (
            <ListRow
              key={day}
              title={dayWord(day, now)}
              detail={[spansWord(special?.spans ?? opening.week[weekday] ?? []), special?.reason]
                .filter(Boolean)
                .join(' · ')}
              end={
                <View className="row-action">
                  {special ? (
                    <ActionButton
                      label="照常开"
                      tone="plain"
                      isBusy={restore.isBusy && day === busyDay}
                      onTap={() => restoreOn(day)}
                    />
                  ) : (
                    <ActionButton
                      label="这天不开"
                      tone="text"
                      isBusy={close.isBusy && day === busyDay}
                      onTap={() => closeOn(day)}
                    />
                  )}
                </View>
              }
            />
          )
        })}
      </View>
    </>
  )
}
