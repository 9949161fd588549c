import '../text-field/text-field.scss'
import { leftWord, type TextAreaProps } from './text-area'
import './text-area.scss'

export function TextArea({ label, value, onChange, placeholder, maxLength, error, onLeave }: TextAreaProps) {
  const left = leftWord(value, maxLength)
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <textarea
        className="field-input text-area"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        rows={3}
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
      {error ? <span className="field-error">{error}</span> : left && <span className="second">{left}</span>}
    </label>
  )
}
