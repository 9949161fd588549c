import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { openTab, type TabName } from '@/platform/route'
import { useTabBar } from '@/platform/tab-bar'
import { LargeBar } from '@/ui/large-bar'
import { useMode } from '@/ui/mode'
import { Screen } from '@/ui/screen'
import type { Toast } from '@/ui/toast'
import './tab-screen.scss'

type TabScreenProps = PropsWithChildren<{ tab: TabName; over?: ReactNode; toast?: Toast }>

/** A tab page. In 长辈版 a bar with two large places stands where WeChat's tab bar was. */
export function TabScreen({ tab, over, toast, children }: TabScreenProps) {
  const { isLarge } = useMode()
  useTabBar(isLarge)
  const bar = isLarge && (
    <LargeBar
      items={[
        { icon: 'home', label: '首页', isHere: tab === 'map', onTap: () => openTab('map') },
        { icon: 'person', label: '我的', isHere: tab === 'me', onTap: () => openTab('me') },
      ]}
    />
  )
  return (
    <Screen
      toast={toast}
      over={
        <>
          {bar}
          {over}
        </>
      }
    >
      {children}
      {isLarge && <View className="large-bar-room" />}
    </Screen>
  )
}
