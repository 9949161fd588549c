import { Text, View } from '@tarojs/components'
import type { OrderSummary } from '@/contracts/order'
import { useRemote } from '@/platform/remote'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import { ListRow } from '@/ui/list-row'
import { Loaded } from '@/ui/loaded'
import { roleWord } from '@/ui/station-copy'
import type { Acts } from './use-acts'

/** Who is to come: a tap names them. */
export function AssignSheet({ order, acts }: { order: OrderSummary; acts: Acts }) {
  const helpers = useRemote('order.helpers', { stationId: order.stationId, orderId: order.id })
  return (
    <BottomSheet title="派谁去" onClose={acts.stopAsking}>
      <FaultLine failure={acts.failure} />
      <Loaded remote={helpers}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>这里还没有能派的人。请社区先给党员、楼长授予职责。</Text>
          ) : (
            <View>
              {items.map(({ id, callName, role }) => (
                <ListRow
                  key={`${id}-${role}`}
                  icon="person"
                  title={callName ?? roleWord(role)}
                  detail={roleWord(role)}
                  onTap={() => acts.send(id)}
                />
              ))}
            </View>
          )
        }
      </Loaded>
    </BottomSheet>
  )
}
