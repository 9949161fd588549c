import { View } from '@tarojs/components'
import { spokenAs } from './aria'
import './skeleton.scss'

/** Where content will stand, while it comes. */
export function Skeleton() {
  return (
    <View className="skeleton" {...spokenAs('status')} aria-label="正在打开">
      <View className="skeleton-card" />
      <View className="skeleton-card" />
      <View className="skeleton-card" />
    </View>
  )
}
