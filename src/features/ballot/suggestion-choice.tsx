import { Text, View } from '@tarojs/components'
import { useRemote } from '@/platform/remote'
import { Chip } from '@/ui/chip'
import type { ItemDraft } from './open-draft'

interface SuggestionChoiceProps {
  areaId: string
  items: readonly ItemDraft[]
  onChange: (items: ItemDraft[]) => void
}

/** Longest title of an item. */
const mostTitle = 30

/** Suggestions that a meeting discussed or left to the owners: each becomes an item by a tap. */
export function SuggestionChoice({ areaId, items, onChange }: SuggestionChoiceProps) {
  const discussed = useRemote('suggestion.list', { areaId, status: 'discussed', limit: 50 })
  const submitted = useRemote('suggestion.list', { areaId, status: 'submitted', limit: 50 })
  const all = [...(submitted.data?.items ?? []), ...(discussed.data?.items ?? [])]
  const failure = discussed.failure ?? submitted.failure
  if (failure) return <Text className="second">{`会上议过的建议没有取到：${failure.message}`}</Text>
  if (all.length === 0) return null
  const toggle = (id: string, title: string) => {
    const isOn = items.some(({ suggestionId }) => suggestionId === id)
    const rest = items.filter(({ suggestionId }) => suggestionId !== id)
    onChange(isOn ? rest : [...rest, { title: title.slice(0, mostTitle), suggestionId: id }])
  }
  return (
    <View className="stack">
      <Text className="heading">会上议过、要业主定的</Text>
      <View className="wrap">
        {all.map(({ id, title }) => (
          <Chip
            key={id}
            label={title}
            isOn={items.some(({ suggestionId }) => suggestionId === id)}
            onTap={() => toggle(id, title)}
          />
        ))}
      </View>
    </View>
  )
}
