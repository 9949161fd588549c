import { estimate } from './estimate'
import type { Walking } from './walking'

export type { Walk, Walking } from './walking'

/** How this deployment knows walks. */
export const walking: Walking = estimate
