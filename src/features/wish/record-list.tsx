import { Text, View } from '@tarojs/components'
import type { Input } from '@/contracts/api'
import type { WishRecord } from '@/contracts/wish'
import { openPage } from '@/platform/route'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { Badge } from '@/ui/badge'
import { ListRow } from '@/ui/list-row'
import { PageList } from '@/ui/page-list'
import { wishStatus } from '@/ui/wish-copy'
import { momentWord, who } from './timeline-copy'

/** What a figure counts, latest first. */
export function RecordList({ ask }: { ask: Pick<Input<'wish.records'>, 'areaId' | 'month' | 'figure'> }) {
  const pages = usePages(JSON.stringify(ask), (part) => call('wish.records', { ...ask, ...part }))
  const now = new Date()
  return (
    <PageList pages={pages} isStepped empty={<Text className="second">一个也没有。</Text>}>
      {(items) => (
        <View className="card">
          <View>
            {items.map((record) => (
              <RecordRow key={`${record.at} ${record.wish?.id}`} record={record} now={now} />
            ))}
          </View>
        </View>
      )}
    </PageList>
  )
}

function RecordRow({ record: { at, byRole, stationName, wish }, now }: { record: WishRecord; now: Date }) {
  const detail = [momentWord(at, now), who(byRole), stationName].join(' · ')
  if (!wish) return <ListRow title="没有公开的心愿" detail={detail} />
  const { word, tone } = wishStatus(wish.status)
  return (
    <ListRow
      title={wish.title}
      detail={detail}
      end={<Badge tone={tone} text={word} />}
      onTap={() => openPage('wish', { id: wish.id })}
    />
  )
}
