import { Text, View } from '@tarojs/components'
import { Pressable } from './pressable'
import './notice.scss'

interface NoticeProps {
  text: string
  action?: string
  onTap?: () => void
}

/** A line above the content that the reader should know, with at most one thing to do about it. */
export function Notice({ text, action, onTap }: NoticeProps) {
  return (
    <View className="notice">
      <Text className="notice-text phrases">{text}</Text>
      {action && onTap && (
        <Pressable className="notice-action" onTap={onTap}>
          {action}
        </Pressable>
      )}
    </View>
  )
}
