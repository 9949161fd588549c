import { Text, View } from '@tarojs/components'
import type { ThemeView } from '@/contracts/theme'
import { useDraft } from '@/platform/draft'
import { useRemote } from '@/platform/remote'
import { openPage, replacePage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { PlaceSheet } from './place-sheet'
import { SlotList } from './slot-list'
import { ThemeFacts } from './theme-facts'
import { noDraft, type OrderDraft } from './use-placing'

/** Whoever acts for more finds them in their list of people. */
const mostHelped = 50

interface ThemeBodyProps {
  theme: ThemeView
  onReload: () => void
}

/** One theme: a tap on a slot opens the last look, a tap there orders it. What was filled in survives a killed page. */
export function ThemeBody({ theme, onReload }: ThemeBodyProps) {
  const { draft, change, clear } = useDraft<OrderDraft>(`order-${theme.id}`, noDraft)
  const helped = useRemote('help.list', { limit: mostHelped })
  const groups = useRemote('group.mine', { limit: mostHelped })
  const slot = theme.upcoming.find(({ slotId }) => slotId === draft.slotId)
  return (
    <>
      <ThemeFacts theme={theme} />
      {theme.can.edit && (
        <ActionButton label="改这项服务" tone="plain" onTap={() => openPage('edit-theme', { id: theme.id })} />
      )}
      <View className="card">
        <Text className="title">选个时间</Text>
        {theme.upcoming.length === 0 && <Text>两周内没有安排。可以看看别的服务，或给驿站打电话问一问。</Text>}
        <SlotList slots={theme.upcoming} onChoose={({ slotId }) => change({ slotId })} />
      </View>
      {slot?.canOrder && (
        <PlaceSheet
          key={slot.slotId}
          theme={theme}
          slot={slot}
          draft={draft}
          onChange={change}
          helped={helped.data?.items ?? []}
          groups={groups.data?.items ?? []}
          onPlaced={({ id }) => {
            clear()
            replacePage('order', { orderId: id, isNew: '1' })
          }}
          onClose={(isStale) => {
            change({ slotId: undefined })
            if (isStale) onReload()
          }}
        />
      )}
    </>
  )
}
