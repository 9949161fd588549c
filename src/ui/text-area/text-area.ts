export interface TextAreaProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  maxLength: number
  /** Said under the field. */
  error?: string
  onLeave?: () => void
}

/** Shown only when it begins to matter. */
export const leftWord = (value: string, maxLength: number) =>
  value.length > maxLength - 20 ? `还能写 ${maxLength - value.length} 个字` : undefined
