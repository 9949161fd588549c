import { migrations } from '../_modules/migrations'
import { cloudCaller, cloudStore } from '../_platform/cloud'
import { migrate } from '../_platform/migrate'

/** Brings the database to what this release expects; run by the operator after each deploy. */
export const main = migrate({ store: cloudStore, caller: cloudCaller, steps: migrations })
