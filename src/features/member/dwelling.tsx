import { View } from '@tarojs/components'
import type { AreaHit } from '@/contracts/area'
import { useRemote } from '@/platform/remote'
import { ListRow } from '@/ui/list-row'
import { Loaded } from '@/ui/loaded'
import { AreaSearch } from './area-search'

export interface Dwelling {
  estate?: AreaHit
  building?: AreaHit
}

interface DwellingPickProps {
  dwelling: Dwelling
  onChange: (dwelling: Dwelling) => void
}

/** First the estate by its name, then its building; the building may be left out. */
export function DwellingPick({ dwelling: { estate, building }, onChange }: DwellingPickProps) {
  if (!estate)
    return (
      <AreaSearch
        label="哪个小区"
        placeholder="写两个字就能找，比如：花园"
        levels={['estate']}
        onPick={(found) => onChange({ estate: found })}
      />
    )
  return (
    <>
      <View className="card">
        <ListRow
          icon="home"
          title={estate.name}
          detail={`${estate.within.join(' ')} · 换一个`}
          onTap={() => onChange({})}
        />
        {building && (
          <ListRow icon="pin" title={building.name} detail="点这里换一栋" onTap={() => onChange({ estate })} />
        )}
      </View>
      {!building && <Buildings estate={estate} onPick={(found) => onChange({ estate, building: found })} />}
    </>
  )
}

function Buildings({ estate, onPick }: { estate: AreaHit; onPick: (building: AreaHit) => void }) {
  const parts = useRemote('area.figures', { areaId: estate.id })
  return (
    <Loaded remote={parts}>
      {({ children }) =>
        children.length === 0 ? null : (
          <View className="card">
            <View className="heading">哪一栋（可以不选）</View>
            <View>
              {children.map(({ area }) => (
                <ListRow key={area.id} title={area.name} onTap={() => onPick(area)} />
              ))}
            </View>
          </View>
        )
      }
    </Loaded>
  )
}
