import type { Catalogue, OrderSettings } from './order.row'

const usual: OrderSettings = { answerHours: 24, lapseHours: 24, confirmDays: 7, reminderMinute: 19 * 60 }

/** A county's ways with orders; the usual ones where it says nothing. */
export const settingsOf = (catalogue: Pick<Catalogue, 'settings'> | null): OrderSettings => ({
  ...usual,
  ...catalogue?.settings,
})
