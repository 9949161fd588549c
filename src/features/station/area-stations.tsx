import { Text, View } from '@tarojs/components'
import { openPage } from '@/platform/route'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { ListRow } from '@/ui/list-row'
import { PageList } from '@/ui/page-list'
import { openWord } from '@/ui/time-copy'

/** The stations behind an area's figures. */
export function AreaStations({ areaId }: { areaId: string }) {
  const pages = usePages(areaId, (part) => call('station.list', { areaId, ...part }))
  return (
    <PageList pages={pages} empty={<Text className="second">这里还没有驿站。</Text>}>
      {(items) => (
        <View className="card">
          {items.map(({ id, name, open }) => (
            <ListRow
              key={id}
              title={name}
              detail={`${open.isOpen ? '亮灯中' : '已关'} · ${openWord(open, new Date())}`}
              onTap={() => openPage('station', { id })}
            />
          ))}
        </View>
      )}
    </PageList>
  )
}
