import { Text } from '@tarojs/components'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { BottomSheet } from '@/ui/bottom-sheet'
import { ListRow } from '@/ui/list-row'
import { PageList } from '@/ui/page-list'
import { type ItemDraft, newItem } from './agenda-draft'

interface SuggestionPickProps {
  areaId: string
  /** What stands on the agenda already. */
  chosen: readonly ItemDraft[]
  onPick: (item: ItemDraft) => void
  onClose: () => void
}

/** What people suggested and no meeting has taken up yet. */
export function SuggestionPick({ areaId, chosen, onPick, onClose }: SuggestionPickProps) {
  const pages = usePages(areaId, (part) => call('suggestion.list', { areaId, status: 'collected', ...part }))
  const isChosen = (id: string) => chosen.some(({ suggestionId }) => suggestionId === id)
  const empty = <Text className="second">现在没有等着议的建议。</Text>
  return (
    <BottomSheet title="挑一条建议来议" onClose={onClose}>
      <PageList pages={pages} empty={empty}>
        {(items) => {
          const left = items.filter(({ id }) => !isChosen(id))
          if (left.length === 0) return empty
          return left.map(({ id, number, title }) => (
            <ListRow
              key={id}
              title={title}
              detail={`建议 ${number} 号`}
              onTap={() => onPick({ ...newItem(), title, suggestionId: id })}
            />
          ))
        }}
      </PageList>
    </BottomSheet>
  )
}
