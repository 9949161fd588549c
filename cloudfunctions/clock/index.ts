import { jobs } from '../_modules/jobs'
import { clock } from '../_platform/clock'
import { cloudCaller, cloudSend, cloudStore } from '../_platform/cloud'

/** The one timer. */
export const main = clock({ store: cloudStore, caller: cloudCaller, send: cloudSend, jobs })
