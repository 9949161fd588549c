import type { Input } from '@/contracts/api'
import type { MeetingView } from '@/contracts/meeting'
import { mostSeats } from '@/contracts/meeting.const'
import { personalDataError } from '@/ui/personal-data-copy'

export interface ItemDraft {
  title: string
  minutes: number
  presenter: string
  suggestionId?: string
}

/** An agenda as it is being written. */
export interface AgendaDraft {
  items: ItemDraft[]
  seats: string
  venue: string
}

const usualMinutes = 15
const usualPresenter = '社区'

export const newItem = (): ItemDraft => ({ title: '', minutes: usualMinutes, presenter: usualPresenter })

export const draftOf = ({ agenda, seats, venue }: MeetingView): AgendaDraft => ({
  items: agenda.map(({ title, minutes, presenter, suggestionId }) => ({
    title,
    minutes,
    presenter,
    ...(suggestionId !== undefined && { suggestionId }),
  })),
  seats: String(seats),
  venue,
})

/** With one moved up or down by a place. */
export function moved(items: readonly ItemDraft[], from: number, step: -1 | 1): ItemDraft[] {
  const next = [...items]
  const [item] = next.splice(from, 1)
  if (item) next.splice(from + step, 0, item)
  return next
}

export const itemFault = ({ title }: ItemDraft) => (title.trim() ? personalDataError(title) : '请写一句议什么')
export const presenterFault = ({ presenter }: ItemDraft) =>
  presenter.trim() ? personalDataError(presenter) : '请写谁来说，比如：物业公司'

/** Seats that are taken cannot be taken away. */
export function seatsFault(seats: string, taken: number): string | undefined {
  const count = Number(seats)
  if (!/^\d+$/.test(seats) || count > mostSeats) return `请填 0 到 ${mostSeats} 的数`
  return count < taken ? `已经有 ${taken} 位占了座，不能再少` : undefined
}

/** What is handed in; undefined while something is missing. */
export function agendaInput(
  { items, seats, venue }: AgendaDraft,
  taken: number,
): Omit<Input<'meeting.set-agenda'>, 'meetingId'> | undefined {
  if (items.some((item) => itemFault(item) || presenterFault(item)) || seatsFault(seats, taken)) return undefined
  const place = venue.trim()
  return {
    items: items.map((item) => ({ ...item, title: item.title.trim(), presenter: item.presenter.trim() })),
    seats: Number(seats),
    ...(place && { venue: place }),
  }
}
