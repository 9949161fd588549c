import { Text, View } from '@tarojs/components'
import type { Span } from '@/contracts/opening.const'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { weekdayNames } from '@/ui/time-copy'
import { DayHours } from './day-hours'
import type { ManageProps } from './manage-props'

/** The week's hours, edited as a whole and saved at once; refused when somebody else changed them meanwhile. */
export function WeekHours({ station, onChange, toast }: ManageProps) {
  const { id: stationId, opening, revision } = station
  const { draft, change: keep, forget } = useDraft(`hours-${stationId}`, { revision, week: opening.week })
  // What was begun on hours that somebody has changed since is not gone on with.
  const week = draft.revision === revision ? draft.week : opening.week
  const setWeek = (next: Span[][]) => keep({ revision, week: next })
  const save = useAction('station.edit-hours', (answer) => {
    forget()
    onChange(answer)
    toast.say('新的时间已经生效', () => undo.run({ stationId, revision: answer.revision, week: opening.week }))
  })
  const undo = useAction('station.edit-hours', onChange)
  const failure = save.failure ?? undo.failure
  const isChanged = JSON.stringify(week) !== JSON.stringify(opening.week)
  const change = (weekday: number, spans: Span[]) => setWeek(week.map((old, i) => (i === weekday ? spans : old)))

  return (
    <>
      <View className="card">
        {week.map((spans, i) => (
          <DayHours
            key={weekdayNames[i]}
            name={weekdayNames[i] ?? ''}
            spans={spans}
            onChange={(next) => change(i, next)}
          />
        ))}
        <ActionButton label="每天都和周一一样" tone="text" onTap={() => setWeek(week.map(() => week[0] ?? []))} />
      </View>
      {failure && <Text className="field-error">{failure.message}</Text>}
      {isChanged && (
        <ActionButton label="保存时间" isBusy={save.isBusy} onTap={() => save.run({ stationId, revision, week })} />
      )}
    </>
  )
}
