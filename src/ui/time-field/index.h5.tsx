import { clockOf, type TimeFieldProps } from './time-field'
import './time-field.scss'

export { clockOf } from './time-field'

const stepMinutes = 30
const steps = Array.from({ length: 1440 / stepMinutes + 1 }, (_, i) => i * stepMinutes)

/** A time of day in half hours, 24:00 included; one that lies between stays as it is until another is chosen. */
export function TimeField({ label, minutes, onChange }: TimeFieldProps) {
  const offered = steps.includes(minutes) ? steps : [...steps, minutes].sort((a, b) => a - b)
  return (
    <select
      className="time-field"
      aria-label={label}
      value={minutes}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {offered.map((offer) => (
        <option key={offer} value={offer}>
          {clockOf(offer)}
        </option>
      ))}
    </select>
  )
}
