import { cloudCaller, cloudCheckText, cloudStore } from '../_platform/cloud'
import { router } from '../_platform/router'
import { handlers } from './handlers'

/** The one function that the mini-program calls. */
export const main = router({ handlers, store: cloudStore, caller: cloudCaller, checkText: cloudCheckText })
