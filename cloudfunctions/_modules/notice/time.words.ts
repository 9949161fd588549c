import { dayAt } from '../../../src/contracts/opening.calc'

const shanghaiMs = 8 * 3_600_000
const weekdays = '日一二三四五六'

/** 11月30日（周一）8:30 */
export function timeWords(instant: string): string {
  const local = new Date(Date.parse(instant) + shanghaiMs)
  const [, month = '', day = ''] = dayAt(new Date(instant)).split('-')
  const minutes = String(local.getUTCMinutes()).padStart(2, '0')
  return `${Number(month)}月${Number(day)}日（周${weekdays[local.getUTCDay()]}）${local.getUTCHours()}:${minutes}`
}
