import { dayAt, daysBetween } from '@/contracts/opening.calc'
import type { SuggestionSummary } from '@/contracts/suggestion'
import type {
  ActionOwner,
  DeskGroup,
  FunnelStage,
  SuggestionKind,
  SuggestionStatus,
} from '@/contracts/suggestion.const'
import { dayWord } from '@/ui/time-copy'

export const kindCopy: Record<SuggestionKind, string> = {
  parking: '停车',
  charging: '充电',
  lighting: '照明',
  roads: '道路',
  greenery: '绿化',
  safety: '安全',
  property: '物业',
  elders: '老人',
  children: '孩子',
  other: '别的',
}

/** The estate's own count, to read out: never to be taken for a house's number. */
export const numberWord = (number: number) => `建议\u00a0${number}\u00a0号`

export const ownerCopy: Record<ActionOwner, string> = {
  'property-company': '物业公司',
  'owners-committee': '业委会',
  station: '驿站',
  community: '社区',
  street: '街道',
  volunteers: '志愿者',
}

const statusCopy: Record<SuggestionStatus, { word: string; tone: 'quiet' | 'doing' | 'done' | 'waiting' }> = {
  'in-review': { word: '审核中', tone: 'waiting' },
  'asked-back': { word: '请改一改', tone: 'waiting' },
  collected: { word: '等开会议一议', tone: 'doing' },
  discussed: { word: '会上议过了', tone: 'doing' },
  'not-taken': { word: '这次不办', tone: 'quiet' },
  submitted: { word: '等业主投票', tone: 'waiting' },
  passed: { word: '业主通过了', tone: 'doing' },
  'not-passed': { word: '业主没通过', tone: 'quiet' },
  'in-action': { word: '正在办', tone: 'doing' },
  done: { word: '办好了，请看看', tone: 'waiting' },
  closed: { word: '办成了', tone: 'done' },
  declined: { word: '没有收', tone: 'quiet' },
  withdrawn: { word: '不提了', tone: 'quiet' },
}

/** One word of state; an action past its day says so first. */
export const statusOf = ({ status, isOverdue, isMine }: Pick<SuggestionSummary, 'status' | 'isOverdue' | 'isMine'>) => {
  if (isOverdue) return { word: '到期没办好', tone: 'waiting' as const }
  if (status === 'done' && !isMine) return { word: '办好了', tone: 'done' as const }
  return statusCopy[status]
}

/** An action's day as people say it: 还有 3 天, 今天到期, 过了 2 天. */
export function dueWord(day: string, now: Date): string {
  const days = daysBetween(dayAt(now), day)
  if (days < 0) return `过了 ${-days} 天`
  if (days === 0) return '今天到期'
  return days <= 30 ? `还有 ${days} 天` : `${dayWord(day, now)}前`
}

export const stageCopy: Record<FunnelStage, string> = {
  collected: '提出来的',
  discussed: '会上议过',
  submitted: '交业主大会',
  passed: '业主通过',
  'in-action': '有人办',
  done: '办成的',
}

export const groupCopy: Record<DeskGroup, { word: string; act: string; empty: string }> = {
  review: { word: '要审核', act: '看一看，定下来', empty: '新提的建议会先到这里，您看过大家才看得到。' },
  discuss: { word: '等上会', act: '记下会上怎么说', empty: '收下的建议在这里等开会，排议程在联席会里做。' },
  submit: { word: '要交业主大会', act: '交给业主大会', empty: '会上定了要投票的，在这里交出去。' },
  vote: { word: '等投票', act: '去看投票', empty: '交给业主大会的，在这里发起投票，等结果。' },
  act: { word: '要定谁办', act: '定谁来办', empty: '通过的、会上定了去办的，在这里定谁来办、哪天办好。' },
  finish: { word: '正在办', act: '办好了，传凭证', empty: '正在办的会列在这里，到期没办好的会逐级提醒。' },
}

export const verdictCopy = {
  review: '系统提醒：这段话请仔细看一遍',
  unknown: '系统没能自动检查这段话，请仔细看一遍',
  pass: undefined,
}
