import { Text, View } from '@tarojs/components'
import type { StationNear } from '@/contracts/station'
import type { CountyIndex } from '@/platform/station-index'
import { Badge } from '@/ui/badge'
import { metresWord, starWord } from '@/ui/station-copy'
import { openWord } from '@/ui/time-copy'

/** What a person wants to know before walking there. */
export function PinSummary({ station, county }: { station: StationNear; county: CountyIndex['county'] }) {
  const { walkMinutes, walkMetres, star, open, address, modules } = station
  const names = county.modules.filter(({ id }) => modules.includes(id)).map(({ name }) => name)
  return (
    <View>
      <View className="wrap">
        <Badge tone={open.isOpen ? 'lamp' : 'quiet'} text={open.isOpen ? '亮灯中' : '已关'} />
        <Text>{openWord(open, new Date())}</Text>
      </View>
      <View>
        步行 {walkMinutes} 分钟 · {metresWord(walkMetres)}
        {star > 0 ? ` · ★ ${starWord(star)}` : ''}
      </View>
      <View className="second">{address}</View>
      {names.length > 0 && <View className="second">{names.join(' ')}</View>}
    </View>
  )
}
