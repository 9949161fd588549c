import { Text } from '@tarojs/components'
import type { OrderSummary } from '@/contracts/order'
import { useRemote } from '@/platform/remote'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import { Loaded } from '@/ui/loaded'
import { SlotList } from './slot-list'
import type { Acts } from './use-acts'

/** Another slot of the same theme: a tap moves the order there. */
export function MoveSheet({ order, acts }: { order: OrderSummary; acts: Acts }) {
  const theme = useRemote('theme.get', { themeId: order.themeId })
  return (
    <BottomSheet title="换到什么时间" onClose={acts.stopAsking}>
      <Text className="second">号码 {order.number} 不变。点一个时间就换过去。</Text>
      <FaultLine failure={acts.failure} />
      <Loaded remote={theme}>
        {({ upcoming }) => (
          <SlotList slots={upcoming} chosen={order.slotId} onChoose={({ slotId }) => acts.moveTo(slotId)} />
        )}
      </Loaded>
    </BottomSheet>
  )
}
