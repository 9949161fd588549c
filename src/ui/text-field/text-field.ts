export interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  maxLength?: number
  keyboard?: 'text' | 'number' | 'phone'
  /** Said under the field. */
  error?: string
  onLeave?: () => void
  isLabelHidden?: boolean
}
