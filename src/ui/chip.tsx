import { classNames } from './class-names'
import { Pressable } from './pressable'
import './chip.scss'

interface ChipProps {
  label: string
  isOn: boolean
  onTap: () => void
  role?: 'checkbox' | 'radio' | 'tab'
}

/** A choice that stays visible: on or off. */
export function Chip({ label, isOn, onTap, role = 'checkbox' }: ChipProps) {
  return (
    <Pressable className={classNames('chip', isOn && 'is-on')} role={role} isOn={isOn} onTap={onTap}>
      {label}
    </Pressable>
  )
}
