import { shanghaiMs } from '../../../src/contracts/day.const'
import { dayAt } from '../../../src/contracts/opening.calc'

const weekdays = '日一二三四五六'
const localOf = (instant: string) => new Date(Date.parse(instant) + shanghaiMs)

/** 11月30日（周一） */
export function dayWords(instant: string): string {
  const [, month = '', day = ''] = dayAt(new Date(instant)).split('-')
  return `${Number(month)}月${Number(day)}日（周${weekdays[localOf(instant).getUTCDay()]}）`
}

/** 11月30日（周一）8:30 */
export function timeWords(instant: string): string {
  const local = localOf(instant)
  return `${dayWords(instant)}${local.getUTCHours()}:${String(local.getUTCMinutes()).padStart(2, '0')}`
}
