import type { DispatchKind, OrderStatus, OrderStepKind, OrderWhere } from '../../../src/contracts/order.const'
import type { ThemeSlot } from '../../../src/contracts/theme'

/** How a county handles orders; what a county does not say is as in `settings.rules.ts`. */
export interface OrderSettings {
  /** A request that nobody answered for so long is overdue. */
  answerHours: number
  /** So long after its slot a request that was never answered lapses. */
  lapseHours: number
  /** What was reported done counts as confirmed after so many days of silence. */
  confirmDays: number
  /** When people are reminded on the evening before, in minutes since midnight. */
  reminderMinute: number
}

/** What differs between counties about orders, in `catalogues`; `_id` is the county's. */
export interface Catalogue {
  _id: string
  classes: { id: string; name: string; items: { id: string; name: string; about: string }[] }[]
  settings: Partial<OrderSettings>
}

/** What a station offers, in `themes`. */
export interface Theme {
  /** Sorts by when it was published. */
  _id: string
  stationId: string
  stationName: string
  /** The station's. */
  areaPath: string[]
  /** The group that offers it, and its name. */
  groupId?: string
  groupName?: string
  itemId: string
  itemName: string
  name: string
  about: string
  flow: string
  contact: string
  where: OrderWhere[]
  /** Invariant: no two begin at the same minute of the same weekday. */
  slots: ThemeSlot[]
  leadHours: number
  cutoffHours: number
  minimum: number
  season?: { from: string; until: string }
  /** The season's last day, or 9999-12-31: what is over is not listed. */
  listedUntil: string
  dispatch: DispatchKind
  pause?: { reason: string; at: string }
  revision: number
  updatedAt: string
  /** A member's id. */
  updatedBy: string
  isSynthetic: boolean
}

/**
 * The seats of one theme's slot on one day, in `slots`; there from the first order on. Seats are taken and given back
 * inside the transaction that writes the order. Invariant: `taken` is the sum of `seats`, and no order raises it above
 * `capacity`.
 */
export interface Slot {
  /** `<themeId>-<slotId>` */
  _id: string
  themeId: string
  startsAt: string
  /** The theme's when seats were last taken. */
  capacity: number
  taken: number
  /** By order. */
  seats: Record<string, { forId: string; people: number }>
  /** Decided once when the lead time has passed, where the theme needs a minimum. */
  isOn?: boolean
}

export interface Step {
  at: string
  what: OrderStepKind
  /** What they were to the order; `system` for what happens by itself. */
  as: 'owner' | 'keeper' | 'contact' | 'helper' | 'former' | 'grabber' | 'system'
  byRole: string
  /** A member's id; empty for what happens by itself and for whoever left. */
  by: string
  note?: string
}

/** Who comes. Without `role` it is a group. */
export interface Help {
  via: DispatchKind | 'group'
  role?: string
  group?: string
}

/** The part of an order that an undo puts back. */
export interface OrderState {
  status: OrderStatus
  helperIds: string[]
  help?: Help
  reason?: string
  photos: string[]
  doneAt?: string
}

export interface Order extends OrderState {
  _id: string
  number: string
  themeId: string
  themeName: string
  contact: string
  stationId: string
  stationName: string
  /** The station's. */
  areaPath: string[]
  /** Areas in which a helper's role reaches the order: the station's path and that of the home of whoever is served. */
  helpPath: string[]
  /** Who is served, and who ordered: members' ids. They differ where somebody helps (代办). */
  forId: string
  byId: string
  people: number
  where: OrderWhere
  note?: string
  /** The group whose theme it is of: its contacts answer it, its members do the work. */
  groupId?: string
  /** In the name of which group it was ordered. */
  forGroup?: string
  slotId: string
  startsAt: string
  endsAt: string
  /** As they were when it was ordered. */
  terms: { leadHours: number; cutoffHours: number; minimum: number; dispatch: DispatchKind }
  /** Enough people had come when the lead time had passed. */
  isFormed?: boolean
  requestedAt: string
  /** The managers are yet to be told of it: by the clock, so that parallel orders have less to do. */
  isUnannounced?: boolean
  /** The managers were told that nobody answers. */
  isAlerted?: boolean
  rating?: { stars: number; words?: string }
  steps: Step[]
  undo?: { by: string; until: string /** Index of the first step taken back. */; step: number; before: OrderState }
  /** Sorts by the slot's beginning. */
  when: string
  /** Sorts by when it was placed. */
  order: string
  /** Something may still become of it. */
  isLive: boolean
  /** There while it is to be grabbed. */
  openTo?: 'grab'
  /** Ids of everybody whom the order speaks of, so that what is held about a person is found. */
  involved: string[]
  /** When the clock must look at it next; absent when never. */
  dueAt?: string
  revision: number
  isSynthetic: boolean
}

/** A station's duty rota, in `rotas`; `_id` is the station's. The groups take turns by the week. */
export interface Rota {
  _id: string
  /** A Monday: the first group's week. */
  startsOn: string
  groups: { name: string; memberIds: string[] }[]
  updatedAt: string
  updatedBy: string
}
