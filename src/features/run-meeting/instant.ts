import { minuteMs } from '@/contracts/day.const'
import { dayAt } from '@/contracts/opening.calc'

const startOf = (day: string) => Date.parse(`${day}T00:00:00+08:00`)

/** A day and minutes since its midnight in Asia/Shanghai, as an instant; and back. */
export const instantOf = (day: string, minutes: number) => new Date(startOf(day) + minutes * minuteMs).toISOString()

export const minutesInDay = (iso: string) => (Date.parse(iso) - startOf(dayAt(new Date(iso)))) / minuteMs
