import { Text, View } from '@tarojs/components'
import { setHomeEstate, useHomeEstate } from '@/platform/chosen-place'
import { setPreference, usePreferences } from '@/platform/preferences'
import { openPage } from '@/platform/route'
import { useStationIndex } from '@/platform/station-index'
import { ActionButton } from '@/ui/action-button'
import { ListRow } from '@/ui/list-row'
import { SwitchRow } from '@/ui/switch-row'
import { TabScreen } from '../tab-screen'
import { ToldRows } from './told-rows'

export default function MePage() {
  const { isLarge, isHighContrast, pace } = usePreferences()
  const home = useHomeEstate()
  const { index } = useStationIndex()

  return (
    <TabScreen tab="me">
      <ToldRows />
      <View className="card">
        <SwitchRow
          title="长辈版"
          detail="字大、按钮大，一眼看清"
          isOn={isLarge}
          onChange={(isOn) => setPreference({ isLarge: isOn })}
        />
        <SwitchRow
          title="走得慢一些"
          detail="步行时间按慢步算"
          isOn={pace === 'elder'}
          onChange={(isOn) => setPreference({ pace: isOn ? 'elder' : 'adult' })}
        />
        <SwitchRow
          title="颜色更分明"
          detail="黑白对比更强，看着更清楚"
          isOn={isHighContrast}
          onChange={(isOn) => setPreference({ isHighContrast: isOn })}
        />
      </View>
      <View className="card">
        <ListRow
          icon="home"
          title={home ? home.label : '我住的小区'}
          detail={home ? '我住的小区，点这里换一个' : '选好以后，打开就看到家附近的驿站'}
          onTap={() => openPage('pick-estate', { purpose: 'home' })}
        />
        {home && <ActionButton label="不记住我的小区" tone="text" onTap={() => setHomeEstate(undefined)} />}
      </View>
      <View className="card">
        <ListRow icon="list" title="全县驿站有多少" detail="按街道、社区、小区看" onTap={() => openPage('figures')} />
        <ListRow icon="person" title="隐私说明" detail="用了哪些信息，用来做什么" onTap={() => openPage('privacy')} />
      </View>
      <Text className="second">
        {index ? `${index.county.name}同心驿 · ${index.stations.length} 个驿站` : '同心驿'}
        {index?.county.isSynthetic ? '。现在看到的是演示数据，不是真的驿站。' : ''}
      </Text>
    </TabScreen>
  )
}
