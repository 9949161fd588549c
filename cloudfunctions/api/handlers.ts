import { areaHandlers } from '../_modules/area'
import { figuresHandlers } from '../_modules/figures'
import { stationHandlers } from '../_modules/station'
import type { Handlers } from '../_platform/router'

/** Every call's handler: a call of the contract without one fails to compile. */
export const handlers: Handlers = { ...areaHandlers, ...figuresHandlers, ...stationHandlers }
