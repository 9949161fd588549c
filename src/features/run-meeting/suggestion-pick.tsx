import { Text } from '@tarojs/components'
import type { MeetingView } from '@/contracts/meeting'
import type { SuggestionSummary } from '@/contracts/suggestion'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { BottomSheet } from '@/ui/bottom-sheet'
import { ListRow } from '@/ui/list-row'
import { PageList } from '@/ui/page-list'
import { type ItemDraft, newItem } from './agenda-draft'

interface SuggestionPickProps {
  meeting: Pick<MeetingView, 'areaId' | 'agenda'>
  /** What stands on the agenda already. */
  chosen: readonly ItemDraft[]
  onPick: (item: ItemDraft) => void
  onClose: () => void
}

/** What people suggested and no meeting has taken up yet. */
export function SuggestionPick({ meeting: { areaId, agenda }, chosen, onPick, onClose }: SuggestionPickProps) {
  const pages = usePages(areaId, (part) => call('suggestion.list', { areaId, status: 'collected', ...part }))
  const isIn = (items: readonly { suggestionId?: string }[], id: string) =>
    items.some(({ suggestionId }) => suggestionId === id)
  // What was just taken off this agenda may come back; what is on another meeting's stays there.
  const isFree = ({ id, isOnAgenda }: SuggestionSummary) => !isIn(chosen, id) && (!isOnAgenda || isIn(agenda, id))
  const empty = <Text className="second">现在没有等着议的建议。</Text>
  return (
    <BottomSheet title="挑一条建议来议" onClose={onClose}>
      <PageList pages={pages} empty={empty}>
        {(items) => {
          const left = items.filter(isFree)
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
