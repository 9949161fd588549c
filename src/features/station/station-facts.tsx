import { Text, View } from '@tarojs/components'
import type { StationSummary } from '@/contracts/station'
import { Badge } from '@/ui/badge'
import { metresWord, starWord } from '@/ui/station-copy'
import { openWord } from '@/ui/time-copy'
import type { WalkTo } from './use-walk-to'

interface StationFactsProps {
  station: Pick<StationSummary, 'name' | 'star' | 'open' | 'address'>
  walk?: WalkTo
}

/** 步行 6 分钟 · 480 米 · 无台阶; an estimate says 约 and knows no steps. */
const walkWord = ({ walkMinutes, walkMetres, hasStairs }: WalkTo) =>
  hasStairs === undefined
    ? `步行约 ${walkMinutes} 分钟 · ${metresWord(walkMetres)}（估算）`
    : `步行 ${walkMinutes} 分钟 · ${metresWord(walkMetres)} · ${hasStairs ? '有台阶' : '无台阶'}`

/** What stands at the top of a station's page: whether its lamp is on, and how long the walk is. */
export function StationFacts({ station: { name, star, open, address }, walk }: StationFactsProps) {
  return (
    <View className="card">
      <Text className="title">{name}</Text>
      <View className="wrap">
        <Badge tone={open.isOpen ? 'lamp' : 'quiet'} text={open.isOpen ? '亮灯中' : '已关'} />
        <Text>{openWord(open, new Date())}</Text>
      </View>
      {open.reason && <Text>{open.reason}</Text>}
      {walk && <Text className="heading">{walkWord(walk)}</Text>}
      <Text className="second">
        {address}
        {star > 0 ? ` · ★ ${starWord(star)}` : ''}
      </Text>
    </View>
  )
}
