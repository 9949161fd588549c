import { dayMs } from '@/contracts/day.const'
import { dayAt } from '@/contracts/opening.calc'
import type { WishView } from '@/contracts/wish'
import type { WishForWhom, WishKind } from '@/contracts/wish.const'
import { personalDataError } from '@/ui/personal-data-copy'

/** What somebody has written of a wish so far. */
export interface WishDraft {
  title: string
  detail: string
  kind?: WishKind
  forWhom: WishForWhom
  /** Somebody helped (代办). */
  forId?: string
  /** Chosen by hand; else the nearest. */
  stationId?: string
  /** A span from the day it is handed in, or a day of its own, or no day. */
  by: keyof typeof spans | 'none' | { day: string }
  people: number
  photoIds: string[]
}

export const spans = { week: 7, fortnight: 14, month: 30 } as const

export const emptyDraft: WishDraft = {
  title: '',
  detail: '',
  forWhom: 'self',
  by: 'fortnight',
  people: 1,
  photoIds: [],
}

/** Begun for somebody helped, mostly an elder. */
export const draftFor = (forId: string): WishDraft => ({ ...emptyDraft, forId, forWhom: 'elder' })

export const draftOf = ({
  title,
  detail,
  kind,
  forWhom,
  stationId,
  wishBy,
  people,
  photoIds = [],
}: WishView): WishDraft => ({
  title,
  detail,
  kind,
  forWhom,
  stationId,
  by: wishBy ? { day: wishBy } : 'none',
  people,
  photoIds,
})

export function dayAfter(days: number, now: Date): string {
  return dayAt(new Date(now.getTime() + days * dayMs))
}

const wishByOf = (by: WishDraft['by'], now: Date) => {
  if (by === 'none') return undefined
  return typeof by === 'object' ? by.day : dayAfter(spans[by], now)
}

/** What is wrong with each field, in words; empty when it may be handed in. */
export function faultsOf({ title, detail, kind }: WishDraft): Partial<Record<'title' | 'detail' | 'kind', string>> {
  const titleFault = title.trim() ? personalDataError(title) : '请写一句想要什么'
  const detailFault = detail.trim() ? personalDataError(detail) : '请再说两句，好让人知道怎么帮'
  return {
    ...(titleFault && { title: titleFault }),
    ...(detailFault && { detail: detailFault }),
    ...(!kind && { kind: '请选一样' }),
  }
}

/** What is handed in; undefined while something is missing. */
export function wishInput(
  { title, detail, kind, forWhom, by, people, photoIds }: WishDraft,
  stationId?: string,
  now = new Date(),
) {
  if (!kind || !stationId) return undefined
  const wishBy = wishByOf(by, now)
  return {
    title: title.trim(),
    detail: detail.trim(),
    kind,
    forWhom,
    stationId,
    ...(wishBy && { wishBy }),
    people,
    photos: photoIds,
  }
}
