import { dayAt } from '@/contracts/opening.calc'
import type { WishView } from '@/contracts/wish'
import type { WishStepKind } from '@/contracts/wish.const'
import { roleWord } from '@/ui/station-copy'
import { clockWord, dayWord } from '@/ui/time-copy'
import type { TimelineEntry } from '@/ui/timeline'

const stepCopy: Record<WishStepKind, string> = {
  posted: '许下心愿',
  revised: '改好了再交',
  approved: '审核通过，上了心愿墙',
  'asked-back': '请许愿人补充',
  declined: '没有通过',
  claimed: '有人认领了',
  noted: '说了进展',
  'handed-back': '退回了，等别人来帮',
  'claim-ended': '认领到期，回到心愿墙',
  finished: '报了办好，等许愿人确认',
  'not-done': '许愿人说还没办好',
  confirmed: '许愿人确认，心愿实现',
  'confirmed-by-silence': '一直没有回音，按已办好算',
  withdrawn: '许愿人不要了',
  expired: '过了期望的日子',
  thanked: '写了感谢的话',
  'thanks-shown': '感谢的话给大家看了',
  'thanks-hidden': '感谢的话没有展示',
}

/** Who by role, as residents say it. */
export const who = (role: string) => ({ resident: '居民', system: '到时间自动' })[role] ?? roleWord(role)

/** An instant as it stands in a line of history. */
export const momentWord = (at: string, now: Date) => `${dayWord(dayAt(new Date(at)), now)} ${clockWord(at)}`

/** Latest first, with what comes next on top. */
export function timelineEntries(wish: WishView, now: Date): TimelineEntry[] {
  const past = wish.timeline.map(({ at, byRole, what, note }, i) => ({
    id: `${i}`,
    what: stepCopy[what],
    note,
    detail: `${momentWord(at, now)} · ${who(byRole)}`,
  }))
  const next = nextStep(wish, now)
  return [...(next ? [{ id: 'next', isNext: true, ...next }] : []), ...past.reverse()]
}

/** Who is to do what next, and by when. */
export function nextStep(wish: WishView, now: Date): { what: string; detail: string } | undefined {
  const { status, claimEndsAt, confirmsAt, wishBy, people, claimedPeople } = wish
  const day = (at: string) => dayWord(dayAt(new Date(at)), now)
  switch (status) {
    case 'in-review':
      return { what: '下一步：驿站看一看', detail: '驿站管理员 · 一般两天内' }
    case 'asked-back':
      return { what: '下一步：改好了再交', detail: '许愿人' }
    case 'open':
      return {
        what: people > 1 ? `下一步：还差 ${people - claimedPeople} 个人` : '下一步：等人来帮忙',
        detail: wishBy ? `邻居和党员 · ${dayWord(wishBy, now)}以前` : '邻居和党员',
      }
    case 'claimed':
      return { what: '下一步：办好后报一声', detail: claimEndsAt ? `认领人 · ${day(claimEndsAt)}以前` : '认领人' }
    case 'done':
      return {
        what: '下一步：确认办好了没有',
        detail: confirmsAt ? `许愿人 · ${day(confirmsAt)}以前，过了算办好` : '许愿人',
      }
    default:
      return undefined
  }
}
