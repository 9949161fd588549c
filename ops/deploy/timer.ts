import { Cron } from 'croner'
import { type Finding, fault } from './finding'

interface Trigger {
  name?: string
  type?: string
  config?: string
}

const namePattern = /^[A-Za-z][\w-]{0,59}$/
const fields = 7

function isCron(pattern: string): boolean {
  try {
    return new Cron(pattern, { timezone: 'Asia/Shanghai', paused: true }).nextRun() !== null
  } catch {
    return false
  }
}

/** CloudBase fires when the day of the month or the weekday fits, which hardly anybody means. */
const restrictsBothDays = ([, , , day = '*', , weekday = '*']: string[]) => day !== '*' && weekday !== '*'

/** What is wrong with a timer of `config.json`. */
export function timerFindings(where: string, { name = '', type, config = '' }: Trigger): Finding[] {
  const parts = config.trim().split(/\s+/)
  return [
    ...(type === 'timer' ? [] : [fault(where, `触发器 ${name} 的 type 要写 timer`)]),
    ...(namePattern.test(name) ? [] : [fault(where, `触发器名“${name}”只能用字母、数字、横线，字母开头`)]),
    ...(parts.length === fields
      ? []
      : [fault(where, `定时“${config}”有 ${parts.length} 段，要 7 段：秒 分 时 日 月 星期 年`)]),
    ...(isCron(config) ? [] : [fault(where, `定时“${config}”读不懂，或者永远不会到`)]),
    ...(restrictsBothDays(parts) ? [fault(where, `定时“${config}”同时限了日和星期，云端按“或”算，会多跑`)] : []),
  ]
}
