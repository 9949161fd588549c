import { ScrollView, Text, View } from '@tarojs/components'
import { spokenAs } from './aria'
import { Chip } from './chip'
import './station-choice.scss'

interface StationChoiceProps {
  stations: { id: string; name: string }[]
  chosen?: string
  onChoose: (id: string) => void
}

/** Which of the stations in somebody's care is worked on; a single one is only named. */
export function StationChoice({ stations, chosen, onChoose }: StationChoiceProps) {
  if (stations.length <= 1) return <Text className="title">{stations[0]?.name}</Text>
  return (
    <ScrollView className="station-choice" scrollX enableFlex showScrollbar={false}>
      <View className="station-choice-row" {...spokenAs('radiogroup')} aria-label="哪个驿站">
        {stations.map(({ id, name }) => (
          <Chip key={id} role="radio" label={name} isOn={id === chosen} onTap={() => onChoose(id)} />
        ))}
      </View>
    </ScrollView>
  )
}
