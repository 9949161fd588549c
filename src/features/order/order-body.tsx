import { Text, View } from '@tarojs/components'
import type { OrderView } from '@/contracts/order'
import { useCallPerson } from '@/platform/call-person'
import { dial } from '@/platform/phone'
import { ActionButton } from '@/ui/action-button'
import { FaultLine } from '@/ui/fault-line'
import { Timeline } from '@/ui/timeline'
import type { Toast } from '@/ui/toast'
import { actCopy, isStale, otherVerbs } from './act-copy'
import { OrderHead } from './order-head'
import { timelineOf } from './step-copy'
import type { Acts } from './use-acts'

/** Taken away rather than done: text, not buttons. */
const quiet = ['decline', 'cancel', 'handBack', 'noShow', 'notDone', 'undo']

interface OrderBodyProps {
  order: OrderView
  acts: Acts
  toast: Toast
  onReload: () => void
}

export function OrderBody({ order, acts, toast, onReload }: OrderBodyProps) {
  const { stationPhone, isMine, can } = order
  const now = new Date()
  const person = useCallPerson('order', (name) => toast.say(`这是帮忙的${name ?? '人'}的电话`))
  const others = otherVerbs(order)
  const failure = acts.asking ? undefined : (acts.failure ?? person.failure)
  return (
    <>
      <OrderHead order={order} now={now} />
      <FaultLine failure={failure} action={isStale(failure) ? '看最新的进度' : undefined} onTap={onReload} />
      {(others.length > 0 || can.call || (isMine && stationPhone)) && (
        <View className="card">
          {can.call && (
            <ActionButton
              label="给对方打电话"
              icon="phone"
              tone="plain"
              isBusy={person.isBusy}
              onTap={() => person.callAbout(order.id)}
            />
          )}
          {isMine && stationPhone && (
            <ActionButton label="给驿站打电话" icon="phone" tone="plain" onTap={() => dial(stationPhone)} />
          )}
          {others.map((verb) => (
            <ActionButton
              key={verb}
              label={actCopy[verb].label}
              tone={quiet.includes(verb) ? 'text' : 'plain'}
              isBusy={acts.isBusy}
              onTap={() => acts.begin(verb)}
            />
          ))}
        </View>
      )}
      <View className="card">
        <Text className="heading">进度</Text>
        <Timeline entries={timelineOf(order, now)} />
      </View>
    </>
  )
}
