import { Text, View } from '@tarojs/components'
import type { StationNear } from '@/contracts/station'
import { Badge } from '@/ui/badge'
import { Pressable } from '@/ui/pressable'
import { equipmentCopy, metresWord, starWord } from '@/ui/station-copy'
import { openWord } from '@/ui/time-copy'
import './station-card.scss'

interface StationCardProps {
  station: StationNear
  moduleNames: Map<string, string>
  now: Date
  onTap: () => void
}

/** What people come for, first; every station has a desk. */
const worthNaming = ['medicine', 'umbrella', 'charger'] as const

/** A station in the list: the minutes first, then whether its lamp is on. */
export function StationCard({ station, moduleNames, now, onTap }: StationCardProps) {
  const { name, walkMinutes, walkMetres, star, open, equipment, modules } = station
  const offers = [
    ...worthNaming.filter((kind) => equipment.includes(kind)).map((kind) => equipmentCopy[kind]),
    ...modules.map((module) => moduleNames.get(module)),
  ]
  const facts = [metresWord(walkMetres), star > 0 && `★ ${starWord(star)}`].filter(Boolean).join(' · ')
  return (
    <Pressable className="station" onTap={onTap}>
      <View className="station-walk">
        <Text className="station-number">{walkMinutes}</Text>
        分钟
      </View>
      <View className="station-words">
        <Text className="heading">{name}</Text>
        <View className="wrap second">
          <Badge tone={open.isOpen ? 'lamp' : 'quiet'} text={open.isOpen ? '亮灯中' : '已关'} />
          {openWord(open, now)}
        </View>
        <Text className="second station-facts">{`${facts}\n${offers.filter(Boolean).slice(0, 3).join(' ')}`}</Text>
      </View>
    </Pressable>
  )
}
