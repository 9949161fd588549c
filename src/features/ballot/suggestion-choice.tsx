import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { SuggestionSummary } from '@/contracts/suggestion'
import { useRemote } from '@/platform/remote'
import { ActionButton } from '@/ui/action-button'
import { Chip } from '@/ui/chip'
import type { ItemDraft } from './open-draft'

interface SuggestionChoiceProps {
  areaId: string
  /** The one for which the page was opened: it is an item from the start. */
  wanted?: string
  items: readonly ItemDraft[]
  onChange: (items: ItemDraft[]) => void
}

/** Longest title of an item. */
const mostTitle = 30

type Named = Pick<SuggestionSummary, 'id' | 'title'>
const itemOf = ({ id, title }: Named): ItemDraft => ({ title: title.slice(0, mostTitle), suggestionId: id })

/** Suggestions left to the owners, and on demand all that a meeting discussed: each becomes an item by a tap. */
export function SuggestionChoice({ areaId, wanted, items, onChange }: SuggestionChoiceProps) {
  const discussed = useRemote('suggestion.list', { areaId, status: 'discussed', limit: 50 })
  const submitted = useRemote('suggestion.list', { areaId, status: 'submitted', limit: 50 })
  const all = [...(submitted.data?.items ?? []), ...(discussed.data?.items ?? [])]
  const failure = discussed.failure ?? submitted.failure
  const isTaken = useRef(false)
  const [isAllShown, setAllShown] = useState(false)
  useEffect(() => {
    const found = all.find(({ id }) => id === wanted)
    if (!found || isTaken.current) return
    // Once only: whoever takes it out again means it.
    isTaken.current = true
    if (!items.some(({ suggestionId }) => suggestionId === wanted)) onChange([...items, itemOf(found)])
  })
  if (failure) return <Text className="second">{`会上议过的建议没有取到：${failure.message}`}</Text>
  if (all.length === 0) return null
  const isOn = (id: string) => items.some(({ suggestionId }) => suggestionId === id)
  const shown = all.filter(({ id, status }) => isAllShown || status === 'submitted' || isOn(id))
  const toggle = (suggestion: Named) => {
    const rest = items.filter(({ suggestionId }) => suggestionId !== suggestion.id)
    onChange(rest.length < items.length ? rest : [...rest, itemOf(suggestion)])
  }
  return (
    <View className="stack">
      <Text className="heading">要业主定的建议</Text>
      {shown.length > 0 && (
        <View className="wrap">
          {shown.map((suggestion) => (
            <Chip
              key={suggestion.id}
              label={suggestion.title}
              isOn={isOn(suggestion.id)}
              onTap={() => toggle(suggestion)}
            />
          ))}
        </View>
      )}
      {shown.length < all.length && (
        <ActionButton label="从会上议过的里选" tone="text" onTap={() => setAllShown(true)} />
      )}
    </View>
  )
}
