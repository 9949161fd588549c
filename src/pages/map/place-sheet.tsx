import { View } from '@tarojs/components'
import { choosePlace, useHomeEstate } from '@/platform/chosen-place'
import { openPage } from '@/platform/route'
import { type Scanned, scanCode } from '@/platform/scan'
import { BottomSheet } from '@/ui/bottom-sheet'
import { ListRow } from '@/ui/list-row'

interface PlaceSheetProps {
  onOwn: () => void
  onScanned: (scanned: Scanned) => void
  onClose: () => void
}

/** Where are you? By position, by estate, or by the code on a station's door. */
export function PlaceSheet({ onOwn, onScanned, onClose }: PlaceSheetProps) {
  const home = useHomeEstate()
  const after = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    <BottomSheet title="您在哪里" onClose={onClose}>
      <View>
        <ListRow icon="target" title="用我现在的位置" detail="位置只用来排远近" onTap={after(onOwn)} />
        {home && <ListRow icon="home" title={home.label} detail="我住的小区" onTap={after(() => choosePlace(home))} />}
        <ListRow
          icon="search"
          title="按小区找"
          detail="输入小区或社区的名字"
          onTap={after(() => openPage('pick-estate'))}
        />
        <ListRow
          icon="scan"
          title="扫驿站门口的码"
          detail="站在哪个驿站，就从哪里算"
          onTap={after(async () => onScanned(await scanCode()))}
        />
      </View>
    </BottomSheet>
  )
}
