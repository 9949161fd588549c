import { Text, View } from '@tarojs/components'
import type { MeetingView } from '@/contracts/meeting'
import type { MeetingAnswer } from '@/contracts/meeting.const'
import { Choices } from '@/ui/choices'
import { placeWord } from '@/ui/meeting-copy'
import { answerOptions } from './answer-copy'

interface PlacesCardProps {
  meeting: Pick<MeetingView, 'mine' | 'helped'>
  canAnswer: boolean
  onAnswer: (answer: MeetingAnswer, forId?: string) => void
}

/** What the person said about coming, and what those said whom they help; each can change their mind. */
export function PlacesCard({ meeting: { mine, helped }, canAnswer, onAnswer }: PlacesCardProps) {
  const said = mine ? placeWord(mine) : ''
  const isOffered = canAnswer && mine?.answer !== undefined
  if (!said && !isOffered && helped.length === 0) return null
  return (
    <View className="card">
      {said && <Text className="heading">{said}</Text>}
      {isOffered && (
        <Choices
          label="您来不来"
          isLabelHidden
          options={answerOptions}
          chosen={mine?.answer}
          onChoose={(answer) => onAnswer(answer)}
        />
      )}
      {helped.map((place) => (
        <View className="stack" key={place.forId}>
          <Text>{placeWord(place) || `替${place.forName}说一声`}</Text>
          {canAnswer && (
            <Choices
              label={`${place.forName}来不来`}
              isLabelHidden
              options={answerOptions}
              chosen={place.answer}
              onChoose={(answer) => onAnswer(answer, place.forId)}
            />
          )}
        </View>
      ))}
    </View>
  )
}
