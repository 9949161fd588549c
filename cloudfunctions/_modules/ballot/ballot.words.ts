import { lastDayBefore, lastMinuteBefore } from '../../../src/contracts/day.calc'
import { dayAt } from '../../../src/contracts/opening.calc'
import { dayWords } from '../notice'
import type { Ballot, TellingKind } from './ballot.row'

interface Words {
  title: string
  /** At most five characters: WeChat's limit. */
  status: string
  /** What to do next. */
  hint: string
  /** Whoever WeChat does not reach is called about it: a vote is a right. */
  isImportant: boolean
}

export const wordsOf: Record<TellingKind, Words> = {
  opened: { title: '业主投票开始了', status: '请投票', hint: '请进来看看要表决什么，再投票', isImportant: true },
  closing: { title: '业主投票明天截止', status: '快截止', hint: '您名下还有房子没投票', isImportant: true },
  result: { title: '业主投票有结果了', status: '有结果', hint: '请进来看看每一项过没过', isImportant: false },
  cancelled: { title: '业主投票取消了', status: '已取消', hint: '已经投的不算了', isImportant: false },
}

/** The same at an instant: a reminder that comes late says today where it is today. */
export function wordsAt(what: TellingKind, { closesAt }: Pick<Ballot, 'closesAt'>, at: Date): Words {
  const isToday = what === 'closing' && dayAt(at) === lastDayBefore(closesAt)
  return isToday ? { ...wordsOf.closing, title: '业主投票今天截止' } : wordsOf[what]
}

/** Until when one may vote, what was decided, or why it was taken back. */
export function detailOf(what: TellingKind, { items, reason, closesAt }: Ballot): string {
  const passed = items.filter(({ count }) => count?.isPassed).length
  if (what === 'result') return `${items.length} 项里通过了 ${passed} 项。${wordsOf.result.hint}`
  if (what === 'cancelled') return `${(reason ?? '').replace(/[。！？]$/, '')}。${wordsOf.cancelled.hint}`
  return `投到${dayWords(lastMinuteBefore(closesAt))}晚上 12 点。${wordsOf[what].hint}`
}

/** To an owner whose paper somebody else put down. Says which unit and never what was voted. */
export const paperWords = {
  title: '您家的纸质票记下了',
  status: '已记票',
  hint: '不是您投的，请尽快到驿站说一声',
}

/** To the same owner, once it was taken out after they had heard of it. */
export const paperOutWords = {
  title: '您家的纸质票撤回了',
  status: '请投票',
  hint: '这一户还没投票，请再投一次',
}

/** To whom a unit was linked, once it is not. */
export const unlinkedWords = {
  title: '您名下少了一套房子',
  status: '已变更',
  hint: '不对的话，请到驿站说一声',
}
