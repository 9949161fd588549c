import type { BallotSummary } from '@/contracts/ballot'
import { isEnough, type Turnout } from '@/contracts/ballot.calc'
import type { BallotChoice, BallotStatus, MatterKind } from '@/contracts/ballot.const'
import { lastDayBefore } from '@/contracts/day.calc'
import { dayAt, daysBetween } from '@/contracts/opening.calc'
import { clockWord, dayWord } from '@/ui/time-copy'

export const choiceCopy: Record<BallotChoice, string> = { yes: '同意', no: '不同意', abstain: '弃权' }

export const matterCopy: Record<MatterKind, { name: string; rule: string; example: string }> = {
  ordinary: {
    name: '一般的事',
    rule: '参加投票的人里，过半数同意就通过',
    example: '比如建充电棚、换物业公司、选业委会、定管理规约',
  },
  reserved: {
    name: '重大的事',
    rule: '参加投票的人里，要有四分之三以上同意才通过',
    example: '比如筹集维修资金、改建重建房屋、改变公共部位用途、拿公共部位经营',
  },
}

const statusCopy: Record<BallotStatus, { word: string; tone: 'lamp' | 'done' | 'quiet' }> = {
  open: { word: '正在投票', tone: 'lamp' },
  closed: { word: '有结果了', tone: 'done' },
  cancelled: { word: '取消了', tone: 'quiet' },
}
export const ballotStatus = (status: BallotStatus) => statusCopy[status]

/** Until when: 今天投到晚上 12 点, 投到后天, 投到周日 12月6日. */
export function endWord({ status, closesAt }: Pick<BallotSummary, 'status' | 'closesAt'>, now: Date): string {
  const day = lastDayBefore(closesAt)
  if (status === 'cancelled') return '这次投票不算了'
  if (status === 'closed') return `${dayWord(day, now)}结束`
  const left = daysBetween(dayAt(now), day)
  if (left <= 0) return '今天最后一天，投到晚上 12 点'
  return left > 2 ? `投到${dayWord(day, now)}，还有\u00a0${left}\u00a0天` : `投到${dayWord(day, now)}晚上 12 点`
}

/** Everybody has voted, and owners still have time to hear of the papers that were put down for them. */
export const endableWord = (from: string, now: Date): string =>
  `都投完了。业主还有时间核对纸质票，${dayWord(dayAt(new Date(from)), now)} ${clockWord(from)} 起可以计票`

/** Square metres as a deed says them: 89.12. */
export const areaWord = (areaCm2: number) => `${Number((areaCm2 / 10_000).toFixed(2))} 平方米`

const shareWord = (part: number, whole: number) => (whole === 0 ? '0%' : `${Math.floor((part / whole) * 1000) / 10}%`)

/** How far the turn-out is: both owners and area must reach two thirds. */
export function turnoutWords({ tookPart, all }: { tookPart: Turnout; all: Turnout }): string[] {
  const owners = isEnough(tookPart.owners, all.owners)
  const area = isEnough(tookPart.areaCm2, all.areaCm2)
  const missing = Math.max(0, Math.ceil((all.owners * 2) / 3) - tookPart.owners)
  return [
    `${tookPart.owners} 位业主投了票，一共 ${all.owners} 位${owners ? '，人数够三分之二了' : `，人数还差\u00a0${missing}\u00a0位`}`,
    `他们的房子占总面积的 ${shareWord(tookPart.areaCm2, all.areaCm2)}${area ? '，面积够三分之二了' : '，面积还不够三分之二'}`,
  ]
}
