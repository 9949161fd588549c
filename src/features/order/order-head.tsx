import { Image, Text, View } from '@tarojs/components'
import { dayAt } from '@/contracts/opening.calc'
import type { OrderView } from '@/contracts/order'
import { closedStatuses } from '@/contracts/order.const'
import { openPage } from '@/platform/route'
import { Badge } from '@/ui/badge'
import { ListRow } from '@/ui/list-row'
import { nextWord, orderStatusCopy, whenWord } from '@/ui/order-copy'
import { clockWord, dayWord } from '@/ui/time-copy'
import './photos.scss'

/** When, where, for whom: what somebody looks at on the way there. */
export function OrderHead({ order, now }: { order: OrderView; now: Date }) {
  const { number, themeName, stationId, stationName, startsAt, endsAt, where, people, status, note, reason } = order
  const { callName, forGroup, home, rating, photos, isMine, cutoffAt, can, contact } = order
  const { word, tone } = orderStatusCopy[status]
  const isOver = closedStatuses.some((closed) => closed === status)
  return (
    <View className="card">
      <View className="row">
        <Badge tone={tone} text={word} />
        <Text className="second">号码 {number}</Text>
      </View>
      <View>
        <View className="title">
          {dayWord(dayAt(new Date(startsAt)), now)}{' '}
          <Text className="unbroken">
            {clockWord(startsAt)}–{clockWord(endsAt)}
          </Text>
        </View>
        <Text className="heading">
          {themeName}
          {people > 1 ? ` · ${people} 位` : ''}
        </Text>
      </View>
      {isMine && !isOver && <Text>{nextWord(order)}</Text>}
      {callName && (
        <Text>
          {isMine ? `替${callName}约的` : callName}
          {where === 'home' ? ` · ${home ?? '上门'}` : ''}
        </Text>
      )}
      {forGroup && <Text>{forGroup}约的</Text>}
      {note && <Text>说明：{note}</Text>}
      {reason && <Text>原因：{reason}</Text>}
      {rating && (
        <Text>
          评价：{rating.stars} 星{rating.words ? `，${rating.words}` : ''}
        </Text>
      )}
      {photos.length > 0 && (
        <View className="wrap">
          {photos.map((address) => (
            <Image
              key={address}
              className="order-photo"
              src={address}
              mode="aspectFill"
              lazyLoad
              aria-label="办完的照片"
            />
          ))}
        </View>
      )}
      <ListRow
        icon="pin"
        title={where === 'home' ? `上门 · ${stationName}` : stationName}
        detail={`有事找${contact}`}
        onTap={() => openPage('station', { id: stationId })}
      />
      {isMine && can.move && <Text className="second">{whenWord(cutoffAt, now)}前都能换时间、能取消</Text>}
    </View>
  )
}
