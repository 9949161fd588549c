import { ScrollView, View } from '@tarojs/components'
import { type WishKind, wishKinds } from '@/contracts/wish.const'
import { Chip } from '@/ui/chip'
import { useMode } from '@/ui/mode'
import { wishKindCopy } from '@/ui/wish-copy'
import '../map/filter-bar.scss'
import type { Filters } from './use-wall'

/** Only what still waits, and of which kind. 长辈版 keeps to the first, which needs no sideways gesture. */
export function WallFilters({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const { isLarge } = useMode()
  const toggle = (kind: WishKind) => onChange({ ...filters, kind: filters.kind === kind ? undefined : kind })
  return (
    <ScrollView className="filters" scrollX enableFlex showScrollbar={false}>
      <View className="filters-row">
        <Chip label="等人帮忙" isOn={filters.isOpen} onTap={() => onChange({ ...filters, isOpen: !filters.isOpen })} />
        {!isLarge &&
          wishKinds.map((kind) => (
            <Chip key={kind} label={wishKindCopy[kind]} isOn={filters.kind === kind} onTap={() => toggle(kind)} />
          ))}
      </View>
    </ScrollView>
  )
}
