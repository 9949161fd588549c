import type { DispatchKind, OrderWhere } from '@/contracts/order.const'
import type { ThemeView } from '@/contracts/theme'
import { slotsOf, type WeeklyTime, weeklyFault, weeklyOf } from './weekly'

/** A theme while it is written. */
export interface ThemeDraft {
  itemId: string
  name: string
  about: string
  flow: string
  contact: string
  where: OrderWhere[]
  times: WeeklyTime[]
  leadHours: number
  cutoffHours: number
  minimum: number
  season?: { from: string; until: string }
  dispatch: DispatchKind
}

export const newTheme: ThemeDraft = {
  itemId: '',
  name: '',
  about: '',
  flow: '',
  contact: '驿站前台',
  where: ['station'],
  times: [{ weekdays: [], from: 540, until: 600, capacity: 5 }],
  leadHours: 2,
  cutoffHours: 2,
  minimum: 0,
  dispatch: 'assign',
}

export function draftOf(theme: ThemeView): ThemeDraft {
  const { itemId, name, about, flow, contact, where, slots, leadHours, cutoffHours, minimum, season, dispatch } = theme
  return {
    itemId,
    name,
    about,
    flow,
    contact,
    where,
    times: weeklyOf(slots),
    leadHours,
    cutoffHours,
    minimum,
    ...(season && { season }),
    dispatch,
  }
}

/** What the cloud takes. */
export function themeInput({ times, season, ...draft }: ThemeDraft) {
  const { name, about, flow, contact, ...rest } = draft
  const texts = { name: name.trim(), about: about.trim(), flow: flow.trim(), contact: contact.trim() }
  return { ...rest, ...texts, slots: slotsOf(times), ...(season && { season }) }
}

export type ThemeFaults = Partial<Record<keyof ThemeDraft, string>>

/** What is still missing or cannot be, by field. */
export function themeFaults(draft: ThemeDraft): ThemeFaults {
  const faults: ThemeFaults = {}
  if (!draft.itemId) faults.itemId = '请选是哪一项服务'
  if (!draft.name.trim()) faults.name = '请写个名字'
  if (!draft.about.trim()) faults.about = '请写一句是做什么的'
  if (!draft.flow.trim()) faults.flow = '请写清楚怎么办'
  if (!draft.contact.trim()) faults.contact = '请写有事找谁，写岗位，不写私人电话'
  if (draft.where.length === 0) faults.where = '请选在哪里办'
  const times = weeklyFault(draft.times)
  if (times) faults.times = times
  if (slotsOf(draft.times).some(({ capacity }) => capacity < draft.minimum)) faults.minimum = '不能多于每次最多的人数'
  if (draft.season && draft.season.from > draft.season.until) faults.season = '结束那天要在开始之后'
  return faults
}
