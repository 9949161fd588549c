import type { BallotCount } from '@/contracts/ballot'
import { dayAt } from '@/contracts/opening.calc'
import type { SuggestionView } from '@/contracts/suggestion'
import type { SuggestionStepKind } from '@/contracts/suggestion.const'
import { roleWord } from '@/ui/station-copy'
import { clockWord, dayWord } from '@/ui/time-copy'
import type { TimelineEntry } from '@/ui/timeline'

const stepCopy: Record<SuggestionStepKind, string> = {
  posted: '提了建议',
  revised: '改好了再交',
  collected: '收下了，大家都能看到',
  'asked-back': '请提的人改一改',
  declined: '没有收',
  'put-on-agenda': '排进了联席会议程',
  'put-off': '改到下次再议',
  discussed: '联席会上议过了',
  'not-taken': '联席会定了这次不办',
  submitted: '交给业主大会',
  'taken-back': '这次不投票了，等下次',
  passed: '业主大会通过',
  'not-passed': '业主大会没有通过',
  'action-set': '定了谁来办',
  noted: '说了进展',
  overdue: '到期没办好，往上报了',
  finished: '报了办好',
  reopened: '提的人说还没办好',
  closed: '提的人说办好了',
  'closed-by-silence': '一直没有回音，按办好算',
  withdrawn: '提的人不提了',
}

const who = (role: string) => ({ resident: '居民', system: '到时间自动' })[role] ?? roleWord(role)

/** An instant as it stands in a line of history. */
export const momentWord = (at: string, now: Date) => `${dayWord(dayAt(new Date(at)), now)} ${clockWord(at)}`

/** Everything that happened, latest first. */
export const historyOf = ({ timeline }: SuggestionView, now: Date): TimelineEntry[] =>
  timeline
    .map(({ at, byRole, what, note }, i) => ({
      id: `${i}`,
      what: stepCopy[what],
      note,
      detail: `${momentWord(at, now)} · ${who(byRole)}`,
    }))
    .reverse()

const cm2PerM2 = 10_000
const squareMetres = (cm2: number) => `${Math.round(cm2 / cm2PerM2)} 平方米`

/** A count as it is read out: first by owners, then by area. */
export function countWords({ owners, areaCm2, isQuorate }: BallotCount): string[] {
  const rest = (abstain: number) => (abstain > 0 ? `，弃权 ${abstain} 户` : '')
  return [
    `${owners.all} 户里 ${owners.tookPart} 户投了票：同意 ${owners.yes} 户，反对 ${owners.no} 户${rest(owners.abstain)}`,
    `按面积：${squareMetres(areaCm2.all)}里投了 ${squareMetres(areaCm2.tookPart)}，同意 ${squareMetres(areaCm2.yes)}`,
    ...(isQuorate ? [] : ['投票的不到三分之二，这次不算数']),
  ]
}

/** What comes next, who does it, and by when; nothing once it is over. */
export function nextOf(suggestion: SuggestionView, now: Date): { what: string; detail: string } | undefined {
  const { status, closesAt, meeting } = suggestion
  switch (status) {
    case 'in-review':
      return { what: '下一步：驿站看一看', detail: '驿站管理员 · 一般两天内' }
    case 'asked-back':
      return { what: '下一步：改好了再交', detail: '提的人' }
    case 'collected':
      return meeting && !meeting.outcome ? undefined : { what: '下一步：开会议一议', detail: '每月的联席会' }
    case 'discussed':
      return discussedNext(meeting?.outcome)
    case 'passed':
      return { what: '下一步：定谁来办、哪天办好', detail: '驿站和业委会' }
    case 'submitted':
      return suggestion.ballot ? undefined : { what: '下一步：业主大会投票', detail: '全体业主' }
    case 'done':
      return {
        what: '下一步：提的人看看办好没有',
        detail: closesAt ? `${dayWord(dayAt(new Date(closesAt)), now)}前，没有回音算办好` : '没有回音算办好',
      }
    default:
      return undefined
  }
}

function discussedNext(outcome: NonNullable<SuggestionView['meeting']>['outcome']) {
  if (outcome === 'to-owners') return { what: '下一步：交给业主大会', detail: '驿站和业委会' }
  if (outcome === 'to-action') return { what: '下一步：定谁来办、哪天办好', detail: '驿站和业委会' }
  return undefined
}
