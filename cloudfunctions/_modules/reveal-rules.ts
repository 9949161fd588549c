import type { RevealRules } from './member'
import { revealForCall } from './notice'
import { revealForOrder } from './order'
import { revealForWish } from './wish'

/** Who may see whose number because of what: one line for each kind of thing. */
export const revealRules: RevealRules = { call: revealForCall, order: revealForOrder, wish: revealForWish }
