import { Text, View } from '@tarojs/components'
import { ActionButton } from '@/ui/action-button'
import { FaultLine } from '@/ui/fault-line'
import { Icon, type IconName } from '@/ui/icon'
import { Message } from '@/ui/message'
import { Skeleton } from '@/ui/skeleton'

const icons: IconName[] = [
  'phone',
  'walk',
  'pin',
  'down',
  'right',
  'share',
  'search',
  'scan',
  'close',
  'list',
  'heart',
  'hands',
  'talk',
  'person',
  'home',
  'camera',
  'target',
]
const failure = { message: '网络不通，内容已保存，点这里重试', traceId: 'a1b2c3' }
const nothing = () => undefined

/** While it comes, when it fails, when there is nothing. */
export function Waiting() {
  return (
    <View className="card">
      <Text className="title">等着、没成、没有</Text>
      <Message icon="heart" title="还没有心愿" actions={<ActionButton label="许个心愿" tone="plain" onTap={nothing} />}>
        <Text>这里会有邻居们的小心愿。</Text>
      </Message>
      <FaultLine failure={failure} action="再试一次" onTap={nothing} />
      <Skeleton />
      <View className="wrap">
        {icons.map((name) => (
          <Icon key={name} name={name} />
        ))}
      </View>
    </View>
  )
}
