import { Text, View } from '@tarojs/components'
import type { OrderSummary, OrderView } from '@/contracts/order'
import { useCallPerson } from '@/platform/call-person'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Badge } from '@/ui/badge'
import { classNames } from '@/ui/class-names'
import { FaultLine } from '@/ui/fault-line'
import { orderStatusCopy, whenWord } from '@/ui/order-copy'
import { Pressable } from '@/ui/pressable'
import { clockWord } from '@/ui/time-copy'
import type { Toast } from '@/ui/toast'
import { actCopy, isStale, mainVerb, type Verb } from './act-copy'
import { ActSheet } from './act-sheet'
import { useActs } from './use-acts'
import './work-card.scss'

interface WorkCardProps {
  order: OrderSummary
  now: Date
  /** The list is of one day: the time is enough. */
  isToday?: boolean
  onChange: (order: OrderView) => void
  /** What is shown is not how it is any more. */
  onStale: () => void
  toast: Toast
}

/** What stands beside the main act, for a thumb on the way. */
const besides: Partial<Record<Verb, Verb>> = { accept: 'decline', start: 'noShow', finish: 'noShow' }

/** Somebody who serves, or might, sees another word where the usual one speaks to whoever is served. */
function wordOf({ status, isMine, can }: OrderSummary): string {
  if (can.grab) return '等人接'
  return status === 'done' && !isMine ? '等对方确认' : orderStatusCopy[status].word
}

/** An order as work: when, who, where; the next act and the call at a tap. */
export function WorkCard({ order, now, isToday, onChange, onStale, toast }: WorkCardProps) {
  const acts = useActs(order, onChange, toast)
  const person = useCallPerson('order', (name) => toast.say(`这是帮忙的${name ?? '人'}的电话`))
  const { id, startsAt, themeName, callName, forGroup, people, where, home, stationName, isOverdue, status, can } =
    order
  const failure = acts.failure ?? person.failure
  const main = mainVerb(order)
  const beside = main && besides[main]
  const place = where === 'home' ? (home ?? `上门 · 归${stationName}`) : stationName
  return (
    <View className="card">
      <Pressable
        className={classNames('work', !isToday && 'is-dated')}
        onTap={() => openPage('order', { orderId: id })}
      >
        <Text className="work-time">{isToday ? clockWord(startsAt) : whenWord(startsAt, now)}</Text>
        <View className="work-words">
          <Text className="heading">
            {[forGroup, callName, themeName, people > 1 && `${people} 位`].filter(Boolean).join(' · ')}
          </Text>
          <View className="wrap second">
            <Badge tone={isOverdue ? 'waiting' : orderStatusCopy[status].tone} text={wordOf(order)} />
            {isOverdue && (status === 'requested' ? '超时没答复' : '过了时间没办完')}
          </View>
          <Text className="second">{place}</Text>
        </View>
      </Pressable>
      {(main || can.call) && (
        <View className="work-acts">
          {main && <ActionButton label={actCopy[main].label} isBusy={acts.isBusy} onTap={() => acts.begin(main)} />}
          {can.call && (
            <ActionButton
              label="拨打"
              icon="phone"
              tone="plain"
              isBusy={person.isBusy}
              onTap={() => person.callAbout(id)}
            />
          )}
          {beside && can[beside] && (
            <ActionButton label={actCopy[beside].label} tone="text" onTap={() => acts.begin(beside)} />
          )}
        </View>
      )}
      {!acts.asking && (
        <FaultLine failure={failure} action={isStale(failure) ? '看最新的' : undefined} onTap={onStale} />
      )}
      <ActSheet order={order} acts={acts} />
    </View>
  )
}
