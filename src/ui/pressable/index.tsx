import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import type { PressableProps } from './pressable'
import './pressable.scss'

/** Anything that can be tapped: at least one target high, spoken as what it is. */
export function Pressable({ onTap, className, label, role = 'button', isOn, isDisabled, children }: PressableProps) {
  return (
    <View
      className={classNames('press', className)}
      hoverClass={isDisabled ? 'none' : 'is-pressed'}
      aria-role={role}
      aria-label={label}
      aria-checked={role === 'button' || role === 'tab' ? undefined : isOn}
      aria-selected={role === 'tab' ? isOn : undefined}
      aria-disabled={isDisabled}
      onClick={isDisabled ? undefined : onTap}
    >
      {children}
    </View>
  )
}
