import { Image, Text, View } from '@tarojs/components'
import type { StationView } from '@/contracts/station'
import { Badge } from '@/ui/badge'
import { dayWord } from '@/ui/time-copy'
import './checklist-card.scss'
import { checklistCopy, checkStateCopy } from './check-copy'

const tones = { unchecked: 'quiet', passed: 'done', failed: 'waiting' } as const

/** The five-unified items, each with its state, and the station's photos. */
export function ChecklistCard({ station: { checklist, photos, name } }: { station: StationView }) {
  const shots = [...photos, ...checklist.flatMap((item) => item.photos)]
  return (
    <View className="card">
      <Text className="heading">五统一</Text>
      {checklist.map(({ item, state, checkedOn }) => (
        <View className="row" key={item}>
          <Text>{checklistCopy[item]}</Text>
          <View className="wrap">
            {checkedOn && <Text className="second">{dayWord(checkedOn, new Date())}</Text>}
            <Badge tone={tones[state]} text={checkStateCopy[state]} />
          </View>
        </View>
      ))}
      {shots.length > 0 && (
        <View className="wrap">
          {shots.map((address) => (
            <Image
              key={address}
              className="photo"
              src={address}
              mode="aspectFill"
              lazyLoad
              aria-label={`${name}的照片`}
            />
          ))}
        </View>
      )}
    </View>
  )
}
