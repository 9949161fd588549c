import { Text, View } from '@tarojs/components'
import { useReturn } from '@/platform/lifecycle'
import { setPreference, usePreferences } from '@/platform/preferences'
import { useRemote } from '@/platform/remote'
import { openPage } from '@/platform/route'
import { useStationIndex } from '@/platform/station-index'
import { useUnread } from '@/platform/unread'
import { FaultLine } from '@/ui/fault-line'
import { ListRow } from '@/ui/list-row'
import { SwitchRow } from '@/ui/switch-row'
import { TabScreen } from '../tab-screen'
import { WorkRows } from './work-rows'

export default function MePage() {
  const { isLarge, isHighContrast, pace } = usePreferences()
  const { index } = useStationIndex()
  const { data: me, failure, reload } = useRemote('member.me', {})
  const unread = useUnread()
  useReturn(reload)

  return (
    <TabScreen tab="me">
      <View className="card">
        <ListRow
          icon="home"
          title={
            me?.home
              ? me.home
                  .map(({ name }) => name)
                  .slice(-2)
                  .join(' ')
              : '我住的小区'
          }
          detail={
            me?.home
              ? [me.callName, '点这里换一个'].filter(Boolean).join(' · ')
              : '选好以后，约服务、许心愿就知道离哪个驿站近'
          }
          onTap={() => openPage('home')}
        />
        <ListRow
          icon="talk"
          title={unread > 0 ? `消息 ${unread} 条没看` : '消息'}
          detail="预约、心愿有了进展，都在这里"
          onTap={() => openPage('inbox')}
        />
        <ListRow icon="list" title="全部预约" detail="约过的服务和进度" onTap={() => openPage('orders')} />
        <FaultLine failure={failure} action="再试一次" onTap={reload} />
      </View>
      {me && <WorkRows me={me} />}
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
        <ListRow icon="person" title="我的编号和职责" detail="念给社区，就能授予职责" onTap={() => openPage('code')} />
        <ListRow icon="person" title="我的资料" detail="电话、导出、注销" onTap={() => openPage('account')} />
        <ListRow icon="list" title="全县驿站有多少" detail="按街道、社区、小区看" onTap={() => openPage('figures')} />
        <ListRow icon="list" title="隐私说明" detail="用了哪些信息，用来做什么" onTap={() => openPage('privacy')} />
      </View>
      <Text className="second">
        {index ? `${index.county.name}同心驿 · ${index.stations.length} 个驿站` : '同心驿'}
        {index?.county.isSynthetic ? '。现在看到的是演示数据，不是真的驿站。' : ''}
      </Text>
    </TabScreen>
  )
}
