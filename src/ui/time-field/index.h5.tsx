import { clockOf, minutesOf, type TimeFieldProps } from './time-field'
import './time-field.scss'

export { clockOf } from './time-field'

export function TimeField({ label, minutes, onChange }: TimeFieldProps) {
  return (
    <input
      className="time-field"
      type="time"
      aria-label={label}
      value={clockOf(Math.min(minutes, 1439))}
      onChange={(event) => onChange(minutesOf(event.target.value) ?? minutes)}
    />
  )
}
