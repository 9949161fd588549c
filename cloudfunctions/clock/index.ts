import { clock } from '../_platform/clock'
import { cloudCaller, cloudStore } from '../_platform/cloud'

/** The one timer. */
export const main = clock({ store: cloudStore, caller: cloudCaller })
