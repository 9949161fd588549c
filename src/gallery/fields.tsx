import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Choices } from '@/ui/choices'
import { DayField } from '@/ui/day-field'
import { Stars } from '@/ui/stars'
import { StationChoice } from '@/ui/station-choice'
import { Stepper } from '@/ui/stepper'
import { SwitchRow } from '@/ui/switch-row'
import { TextArea } from '@/ui/text-area'
import { TextField } from '@/ui/text-field'
import { TimeField } from '@/ui/time-field'

const kinds = [
  { value: 'self', label: '为自己' },
  { value: 'elder', label: '为老人' },
] as const
const stations = [
  { id: 'one', name: '听泉华府同心驿' },
  { id: 'two', name: '锦绣里同心驿' },
]

/** What is filled in. */
export function Fields() {
  const [words, setWords] = useState('')
  const [kind, setKind] = useState<'self' | 'elder'>('self')
  const [people, setPeople] = useState(1)
  const [stars, setStars] = useState(4)
  const [minutes, setMinutes] = useState(510)
  const [day, setDay] = useState('2026-11-25')
  const [isOn, setOn] = useState(true)
  const [station, setStation] = useState('one')
  return (
    <View className="card">
      <Text className="title">填的</Text>
      <TextField label="想要什么" placeholder="比如：一副老花镜" value={words} onChange={setWords} />
      <TextField label="电话" keyboard="phone" value="1380" error="电话是十一位数字" onChange={setWords} />
      <TextArea label="再说两句" value={words} maxLength={100} onChange={setWords} />
      <Choices label="为谁" options={kinds} chosen={kind} onChoose={setKind} />
      <Choices label="是哪一样" options={kinds} onChoose={setKind} error="请选一样" />
      <Stepper label="几个人" unit="位" value={people} least={1} most={6} onChange={setPeople} />
      <Stars stars={stars} onChange={setStars} />
      <View className="wrap">
        <TimeField label="几点开始" minutes={minutes} onChange={setMinutes} />
        <DayField label="哪一天" day={day} from="2026-11-25" until="2026-12-25" onChange={setDay} />
      </View>
      <SwitchRow title="高对比" detail="颜色分明" isOn={isOn} onChange={setOn} />
      <StationChoice stations={stations} chosen={station} onChoose={setStation} />
    </View>
  )
}
