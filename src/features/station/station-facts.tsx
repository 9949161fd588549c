import { Text, View } from '@tarojs/components'
import type { StationSummary } from '@/contracts/station'
import { Badge } from '@/ui/badge'
import { metresWord, starWord } from '@/ui/station-copy'
import { openWord } from '@/ui/time-copy'

interface StationFactsProps {
  station: Pick<StationSummary, 'name' | 'star' | 'open' | 'address'>
  walk?: { walkMinutes: number; walkMetres: number }
}

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
      {walk && (
        <Text className="heading">
          步行约 {walk.walkMinutes} 分钟 · {metresWord(walk.walkMetres)}
        </Text>
      )}
      <Text className="second">
        {address}
        {star > 0 ? ` · ★ ${starWord(star)}` : ''}
      </Text>
    </View>
  )
}
