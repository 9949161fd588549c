import { Text, View } from '@tarojs/components'
import { useRemote } from '@/platform/remote'
import { goBack, openPage, usePageParams } from '@/platform/route'
import { ListRow } from '@/ui/list-row'
import { Loaded } from '@/ui/loaded'
import { Screen } from '@/ui/screen'
import { AreaStations } from '../../area-stations'
import { CoverageLink } from '../../coverage-link'
import { FigureTiles } from '../../figure-tiles'

/** An area's stations in figures; each part opens the parts it is the sum of, down to the stations themselves. */
export default function FiguresPage() {
  const { id } = usePageParams()
  const figures = useRemote('area.figures', id ? { areaId: id } : {})
  return (
    <Screen top={{ title: '全县驿站', onBack: goBack }}>
      <Loaded remote={figures}>
        {({ area, children, direct, ...sums }) => (
          <>
            <View className="card">
              <Text className="title">{area.name}</Text>
              {area.within.length > 0 && <Text className="second">{area.within.join(' ')}</Text>}
              <FigureTiles figures={sums} />
              <CoverageLink areaId={area.id} />
            </View>
            {children.length > 0 && (
              <View className="card">
                {children.map((part) => (
                  <ListRow
                    key={part.area.id}
                    title={part.area.name}
                    detail={`${part.stations} 个驿站 · ${part.openNow} 个亮灯中`}
                    share={part.stations / Math.max(1, ...children.map(({ stations }) => stations))}
                    onTap={() => openPage('figures', { id: part.area.id })}
                  />
                ))}
              </View>
            )}
            {(children.length === 0 || direct.stations > 0) && <AreaStations areaId={area.id} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
