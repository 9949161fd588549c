import type { TextFieldProps } from './text-field'
import './text-field.scss'

const modes = { text: 'text', number: 'numeric', phone: 'tel' } as const

export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onChange,
    placeholder,
    maxLength = 30,
    keyboard = 'text',
    error,
    onLeave,
    isLabelHidden,
  } = props
  return (
    <label className="field">
      {!isLabelHidden && <span className="field-label">{label}</span>}
      <input
        className="field-input"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        inputMode={modes[keyboard]}
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
      {error && <span className="field-error">{error}</span>}
    </label>
  )
}
