import { ScrollView, View } from '@tarojs/components'
import type { StationFilters } from '@/contracts/near.calc'
import type { CountyIndex } from '@/platform/station-index'
import { Chip } from '@/ui/chip'
import './filter-bar.scss'

interface FilterBarProps {
  filters: StationFilters
  modules: CountyIndex['county']['modules']
  onChange: (filters: StationFilters) => void
}

const toggled = <T,>(list: T[] | undefined, item: T) => {
  const next = list?.includes(item) ? list.filter((other) => other !== item) : [...(list ?? []), item]
  return next.length > 0 ? next : undefined
}

/** What a station must have. All that are on must hold. */
export function FilterBar({ filters, modules, onChange }: FilterBarProps) {
  const { openNow, openOnArrival, equipment, minStar, modules: wanted } = filters
  return (
    <ScrollView className="filters" scrollX enableFlex showScrollbar={false}>
      <View className="filters-row">
        <Chip
          label="亮灯中"
          isOn={openNow === true}
          onTap={() => onChange({ ...filters, openNow: openNow ? undefined : true })}
        />
        <Chip
          label="走到还开着"
          isOn={openOnArrival === true}
          onTap={() => onChange({ ...filters, openOnArrival: openOnArrival ? undefined : true })}
        />
        <Chip
          label="有药箱"
          isOn={equipment?.includes('medicine') ?? false}
          onTap={() => onChange({ ...filters, equipment: toggled(equipment, 'medicine') })}
        />
        <Chip
          label="四星起"
          isOn={minStar === 4}
          onTap={() => onChange({ ...filters, minStar: minStar ? undefined : 4 })}
        />
        {modules.map(({ id, name }) => (
          <Chip
            key={id}
            label={name}
            isOn={wanted?.includes(id) ?? false}
            onTap={() => onChange({ ...filters, modules: toggled(wanted, id) })}
          />
        ))}
      </View>
    </ScrollView>
  )
}
