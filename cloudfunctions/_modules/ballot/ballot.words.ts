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

/** What was decided, or why it was taken back. */
export function detailOf(what: TellingKind, { items, reason }: Ballot): string {
  const passed = items.filter(({ count }) => count?.isPassed).length
  if (what === 'result') return `${items.length} 项里通过了 ${passed} 项。${wordsOf.result.hint}`
  if (what === 'cancelled') return `${(reason ?? '').replace(/[。！？]$/, '')}。${wordsOf.cancelled.hint}`
  return wordsOf[what].hint
}
