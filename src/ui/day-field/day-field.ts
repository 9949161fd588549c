export interface DayFieldProps {
  label: string
  /** YYYY-MM-DD. */
  day?: string
  /** The first and the last day there is to choose. */
  from: string
  until: string
  onChange: (day: string) => void
}
