import type { OrderView } from '@/contracts/order'
import { mostOrderPeople, type OrderWhere } from '@/contracts/order.const'
import type { SlotView, ThemeView } from '@/contracts/theme'
import { useAction } from '@/platform/action'
import { askToNotify } from '@/platform/notify'

export interface OrderDraft {
  slotId?: string
  where?: OrderWhere
  people: number
  note: string
  forId?: string
  /** In whose name. */
  groupId?: string
  groupName?: string
}

export const noDraft: OrderDraft = { people: 1, note: '' }

export const mostPeople = ({ left }: SlotView) => Math.max(1, Math.min(left, mostOrderPeople))

/** Orders a slot as the draft says. `isStale`: the slots have changed meanwhile. */
export function usePlacing(theme: ThemeView, slot: SlotView, onPlaced: (order: OrderView) => void) {
  const { isBusy, failure, run } = useAction('order.place', onPlaced)
  const isStale = failure !== undefined && ['slot-full', 'too-late', 'day-closed', 'paused'].includes(failure.code)

  const confirm = async ({ where, people, note, forId, groupId }: OrderDraft) => {
    // First thing in the tap: WeChat takes its question only there.
    await askToNotify(['order-changed', 'order-reminder'])
    const words = note.trim()
    await run({
      themeId: theme.id,
      slotId: slot.slotId,
      people: Math.min(people, mostPeople(slot)),
      ...(where && { where }),
      ...(words && { note: words }),
      ...(forId && { forId }),
      ...(groupId && { groupId }),
    })
  }
  return { isBusy, failure, isStale, confirm }
}
