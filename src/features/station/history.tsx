import { Text, View } from '@tarojs/components'
import { dayAt } from '@/contracts/opening.calc'
import type { StationEvent } from '@/contracts/station'
import { useRemote } from '@/platform/remote'
import { Loaded } from '@/ui/loaded'
import { roleWord } from '@/ui/station-copy'
import { clockWord, dayWord } from '@/ui/time-copy'
import './history.scss'

const kindCopy: Record<StationEvent['kind'], string> = {
  registered: '登记了驿站',
  imported: '导入了资料',
  'hours-edited': '改了每周时间',
  'day-closed': '关一天',
  'day-hours-set': '定了特别时间',
  'day-restored': '恢复照常开',
  'item-checked': '查了五统一',
}

/** Who changed what and when, newest first; roles, never names. */
export function History({ stationId }: { stationId: string }) {
  const history = useRemote('station.history', { stationId, limit: 50 })
  const now = new Date()
  return (
    <Loaded remote={history}>
      {({ items }) => (
        <View className="card">
          {items.length === 0 && <Text className="second">还没有改动。改了什么，这里都会记下。</Text>}
          {items.map(({ id, kind, at, byRole, detail }) => (
            <View className="event" key={id}>
              <Text className="heading">{[kindCopy[kind], detail].filter(Boolean).join(' · ')}</Text>
              <Text className="second">
                {dayWord(dayAt(new Date(at)), now)} {clockWord(at)} · {roleWord(byRole)}
              </Text>
            </View>
          ))}
        </View>
      )}
    </Loaded>
  )
}
