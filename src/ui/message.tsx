import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import './message.scss'

interface MessageProps {
  icon: IconName
  title: string
  children?: ReactNode
  /** First steps, as buttons. */
  actions?: ReactNode
  traceId?: string
}

/** The middle of a page that has nothing else to show: what will be here or what went wrong, and the first step. */
export function Message({ icon, title, children, actions, traceId }: MessageProps) {
  return (
    <View className="message">
      <View className="message-sign">
        <Icon name={icon} />
      </View>
      <Text className="title phrases">{title}</Text>
      {children && <View className="message-body phrases">{children}</View>}
      {actions && <View className="message-actions">{actions}</View>}
      {traceId && <Text className="second">问题编号 {traceId}</Text>}
    </View>
  )
}
