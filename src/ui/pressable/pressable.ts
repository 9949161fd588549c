import type { PropsWithChildren } from 'react'

export type PressableProps = PropsWithChildren<{
  onTap: () => void
  className?: string
  /** Spoken instead of the text inside. */
  label?: string
  role?: 'button' | 'tab' | 'checkbox' | 'switch' | 'radio'
  /** For every role but `button`. */
  isOn?: boolean
  isDisabled?: boolean
}>
