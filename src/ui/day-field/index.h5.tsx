import '../time-field/time-field.scss'
import type { DayFieldProps } from './day-field'

export function DayField({ label, day, from, until, onChange }: DayFieldProps) {
  return (
    <input
      type="date"
      className="time-field"
      aria-label={label}
      value={day ?? ''}
      min={from}
      max={until}
      onChange={(event) => event.target.value && onChange(event.target.value)}
    />
  )
}
