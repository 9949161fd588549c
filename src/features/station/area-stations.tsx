import { View } from '@tarojs/components'
import { useRemote } from '@/platform/remote'
import { openPage } from '@/platform/route'
import { ListRow } from '@/ui/list-row'
import { Loaded } from '@/ui/loaded'
import { openWord } from '@/ui/time-copy'

/** The stations behind an area's figures. */
export function AreaStations({ areaId }: { areaId: string }) {
  const stations = useRemote('station.list', { areaId, limit: 50 })
  return (
    <Loaded remote={stations}>
      {({ items }) => (
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
    </Loaded>
  )
}
