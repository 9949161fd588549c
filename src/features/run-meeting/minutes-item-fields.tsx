import { Text, View } from '@tarojs/components'
import { Choices } from '@/ui/choices'
import { outcomeCopy, outcomes } from '@/ui/outcome-copy'
import { TextArea } from '@/ui/text-area'
import { decisionFault, discussedFault, type ItemMinutes, outcomeFault } from './minutes-draft'

interface MinutesItemFieldsProps {
  item: ItemMinutes
  isAsked: boolean
  onChange: (part: Partial<ItemMinutes>) => void
}

const options = outcomes.map((value) => ({ value, label: outcomeCopy[value].word }))

/** What was said about one item, what became of it and what was decided. */
export function MinutesItemFields({ item, isAsked, onChange }: MinutesItemFieldsProps) {
  const { number, title, discussed, outcome, decision } = item
  return (
    <View className="card">
      <Text className="heading">
        {number} {title}
      </Text>
      <TextArea
        label={`第 ${number} 件，大家说了什么`}
        maxLength={500}
        value={discussed}
        onChange={(value) => onChange({ discussed: value })}
        error={isAsked || discussed ? discussedFault(item) : undefined}
      />
      <Choices
        label={`第 ${number} 件，结果`}
        options={options}
        chosen={outcome}
        onChoose={(value) => onChange({ outcome: value })}
        error={isAsked ? outcomeFault(item) : undefined}
      />
      <TextArea
        label={`第 ${number} 件，怎么定的`}
        placeholder="比如：建在东门内侧，物业月底前报价"
        maxLength={200}
        value={decision}
        onChange={(value) => onChange({ decision: value })}
        error={isAsked || decision ? decisionFault(item) : undefined}
      />
    </View>
  )
}
