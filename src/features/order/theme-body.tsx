import { Text, View } from '@tarojs/components'
import type { ThemeView } from '@/contracts/theme'
import { useDraft } from '@/platform/draft'
import { type Helping, setHelping, useHelping } from '@/platform/helping'
import { openPage, replacePage } from '@/platform/route'
import { call } from '@/platform/rpc'
import { useHelped } from '@/platform/use-helped'
import { usePages } from '@/platform/use-pages'
import { ActionButton } from '@/ui/action-button'
import { Notice } from '@/ui/notice'
import { PlaceSheet } from './place-sheet'
import { SlotList } from './slot-list'
import { ThemeFacts } from './theme-facts'
import { noDraft, type OrderDraft } from './use-placing'

interface ThemeBodyProps {
  theme: ThemeView
  onReload: () => void
}

/**
 * One theme: a tap on a slot opens the last look, a tap there orders it. What was filled in survives a killed page; what
 * was begun for somebody helped is another draft than what was begun for oneself.
 */
export function ThemeBody(props: ThemeBodyProps) {
  const helping = useHelping()
  return <OrderBody key={helping?.id ?? ''} helping={helping} {...props} />
}

function OrderBody({ theme, onReload, helping }: ThemeBodyProps & { helping?: Helping }) {
  const forId = helping?.id
  const { draft, change, clear } = useDraft<OrderDraft>(
    forId ? `order-${theme.id}-for-${forId}` : `order-${theme.id}`,
    forId ? { ...noDraft, forId } : noDraft,
  )
  const helped = useHelped(true, draft.forId)
  const groups = usePages('mine', (part) => call('group.mine', part))
  const forName = helping?.callName ?? helped.chosen?.callName
  const slot = theme.upcoming.find(({ slotId }) => slotId === draft.slotId)
  return (
    <>
      {draft.forId && (
        <Notice
          text={forName ? `替${forName}约` : '替别人约'}
          action="给自己约"
          onTap={() => (helping ? setHelping() : change({ forId: undefined }))}
        />
      )}
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
          helped={helping ? undefined : helped}
          forName={forName}
          groups={groups}
          onPlaced={({ id }) => {
            clear()
            replacePage('order', { orderId: id, isNew: '1' })
            setHelping()
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
