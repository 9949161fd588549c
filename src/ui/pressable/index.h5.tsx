import { classNames } from '../class-names'
import type { PressableProps } from './pressable'
import './pressable.scss'

/** The browser's own button: focus, keys and screen readers work without more. */
export function Pressable({ onTap, className, label, role = 'button', isOn, isDisabled, children }: PressableProps) {
  const state =
    role === 'button'
      ? {}
      : role === 'tab'
        ? { role, 'aria-selected': isOn ?? false }
        : { role, 'aria-checked': isOn ?? false }
  return (
    <button
      type="button"
      className={classNames('press', className)}
      aria-label={label}
      disabled={isDisabled}
      onClick={onTap}
      {...state}
    >
      {children}
    </button>
  )
}
