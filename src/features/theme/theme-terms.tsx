import { Text, View } from '@tarojs/components'
import { dayMs } from '@/contracts/day.const'
import { dayAt } from '@/contracts/opening.calc'
import { dispatchKinds, orderWheres } from '@/contracts/order.const'
import { Chip } from '@/ui/chip'
import { Choices } from '@/ui/choices'
import { DayField } from '@/ui/day-field'
import { whereCopy } from '@/ui/order-copy'
import { Stepper } from '@/ui/stepper'
import { SwitchRow } from '@/ui/switch-row'
import type { ThemePartProps } from './theme-words'

const dispatchCopy = { grab: '志愿者自己来接', assign: '由驿站派人', rota: '值班小组来办' }
const yearMs = 365 * dayMs
const yearAfter = (day: string) => dayAt(new Date(Date.parse(day) + yearMs))

/** Where, who comes, and until when people may order and change their minds. */
export function ThemeTerms({ draft, change, faults }: ThemePartProps) {
  const { where, dispatch, leadHours, cutoffHours, minimum, season } = draft
  const today = dayAt(new Date())
  return (
    <View className="card">
      <Text className="heading">在哪里办</Text>
      <View className="wrap">
        {orderWheres.map((one) => (
          <Chip
            key={one}
            label={whereCopy[one]}
            isOn={where.includes(one)}
            onTap={() => change({ where: where.includes(one) ? where.filter((w) => w !== one) : [...where, one] })}
          />
        ))}
      </View>
      {faults.where && <Text className="field-error">{faults.where}</Text>}
      <Choices
        label="谁来办"
        options={dispatchKinds.map((value) => ({ value, label: dispatchCopy[value] }))}
        chosen={dispatch}
        onChoose={(value) => change({ dispatch: value })}
      />
      <Stepper
        label="提前多久约"
        unit="小时"
        value={leadHours}
        least={0}
        most={720}
        onChange={(value) => change({ leadHours: value })}
      />
      <Stepper
        label="几小时前能改"
        unit="小时"
        value={cutoffHours}
        least={0}
        most={720}
        onChange={(value) => change({ cutoffHours: value })}
      />
      <Stepper
        label="满几人才开"
        unit="人"
        value={minimum}
        least={0}
        most={200}
        onChange={(value) => change({ minimum: value })}
      />
      {faults.minimum && <Text className="field-error">{faults.minimum}</Text>}
      <SwitchRow
        title="只在一段日子里"
        detail="比如暑假、冬天"
        isOn={season !== undefined}
        onChange={(isOn) => change({ season: isOn ? { from: today, until: yearAfter(today) } : undefined })}
      />
      {season && (
        <View className="wrap weekly-row">
          <DayField
            label="从哪天"
            day={season.from}
            from={season.from < today ? season.from : today}
            until={yearAfter(today)}
            onChange={(from) => change({ season: { ...season, from } })}
          />
          <Text>到</Text>
          <DayField
            label="到哪天"
            day={season.until}
            from={today}
            until={yearAfter(yearAfter(today))}
            onChange={(until) => change({ season: { ...season, until } })}
          />
        </View>
      )}
      {faults.season && <Text className="field-error">{faults.season}</Text>}
    </View>
  )
}
