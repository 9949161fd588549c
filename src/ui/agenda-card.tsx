import { Text, View } from '@tarojs/components'
import type { MeetingView } from '../contracts/meeting'
import { ListRow } from './list-row'
import { agendaWord } from './meeting-copy'

interface AgendaCardProps {
  agenda: MeetingView['agenda']
  /** Said where nothing stands on it yet. */
  empty: string
  onSuggestion: (id: string) => void
}

/** What is talked about, in order; an item that takes up a suggestion opens it. */
export function AgendaCard({ agenda, empty, onSuggestion }: AgendaCardProps) {
  const minutes = agenda.reduce((sum, item) => sum + item.minutes, 0)
  return (
    <View className="card">
      <View className="row">
        <Text className="heading">议什么</Text>
        {minutes > 0 && <Text className="second">一共 {minutes} 分钟</Text>}
      </View>
      {agenda.length === 0 && <Text className="second">{empty}</Text>}
      <View>
        {agenda.map((item) => {
          const { number, title, suggestionId } = item
          return (
            <ListRow
              key={number}
              title={`${number} ${title}`}
              detail={agendaWord(item)}
              onTap={suggestionId ? () => onSuggestion(suggestionId) : undefined}
            />
          )
        })}
      </View>
    </View>
  )
}
