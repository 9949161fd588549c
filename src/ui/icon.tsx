import { View } from '@tarojs/components'
import './icon.scss'

export type IconName =
  | 'phone'
  | 'walk'
  | 'pin'
  | 'down'
  | 'right'
  | 'share'
  | 'search'
  | 'scan'
  | 'close'
  | 'list'
  | 'heart'
  | 'hands'
  | 'talk'
  | 'person'
  | 'home'
  | 'camera'
  | 'target'

/** A sign beside its word, never instead of it: screen readers skip it. */
export function Icon({ name }: { name: IconName }) {
  return <View className={`icon icon-${name}`} aria-hidden />
}
