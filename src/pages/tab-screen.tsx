import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { openTab, type TabName } from '@/platform/route'
import { useTabBar } from '@/platform/tab-bar'
import { useUnread } from '@/platform/unread'
import { classNames } from '@/ui/class-names'
import { LargeBar } from '@/ui/large-bar'
import { useMode } from '@/ui/mode'
import { Screen } from '@/ui/screen'
import type { Toast } from '@/ui/toast'
import './tab-screen.scss'

type TabScreenProps = PropsWithChildren<{ tab: TabName; foot?: ReactNode; over?: ReactNode; toast?: Toast }>

/** A tab page. In 长辈版 a bar with two large places stands where WeChat's tab bar was. */
export function TabScreen({ tab, foot, over, toast, children }: TabScreenProps) {
  const { isLarge } = useMode()
  const unread = useUnread()
  useTabBar(isLarge, unread > 0)
  const bar = isLarge && (
    <LargeBar
      items={[
        { icon: 'home', label: '首页', isHere: tab === 'map', onTap: () => openTab('map') },
        {
          icon: 'person',
          label: unread > 0 ? `我的 ${unread} 条新` : '我的',
          isHere: tab === 'me',
          onTap: () => openTab('me'),
        },
      ]}
    />
  )
  return (
    <Screen
      foot={!isLarge && foot}
      toast={toast}
      over={
        <>
          {isLarge && foot && <View className="screen-foot is-above-bar">{foot}</View>}
          {bar}
          {over}
        </>
      }
    >
      {children}
      {isLarge && <View className={classNames('large-bar-room', foot && 'has-foot')} />}
    </Screen>
  )
}
