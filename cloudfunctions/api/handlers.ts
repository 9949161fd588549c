import { areaHandlers } from '../_modules/area'
import { ballotHandlers } from '../_modules/ballot'
import { coverageHandlers } from '../_modules/coverage'
import { figuresHandlers } from '../_modules/figures'
import { groupHandlers } from '../_modules/group'
import { meetingHandlers } from '../_modules/meeting'
import { memberHandlers } from '../_modules/member'
import { noticeHandlers } from '../_modules/notice'
import { orderHandlers } from '../_modules/order'
import { personalData } from '../_modules/personal-data'
import { photoHandlers } from '../_modules/photo'
import { reportHandlers } from '../_modules/report'
import { revealRules } from '../_modules/reveal-rules'
import { tellRole } from '../_modules/role-notices'
import { stationHandlers } from '../_modules/station'
import { suggestionHandlers } from '../_modules/suggestion'
import { wishHandlers } from '../_modules/wish'
import type { Handlers } from '../_platform/router'

/** Every call's handler: a call of the contract without one fails to compile. */
export const handlers: Handlers = {
  ...areaHandlers,
  ...coverageHandlers,
  ...figuresHandlers,
  ...stationHandlers,
  ...memberHandlers({ personalData, reveals: revealRules, tellRole }),
  ...noticeHandlers,
  ...groupHandlers,
  ...orderHandlers,
  ...wishHandlers,
  ...meetingHandlers,
  ...suggestionHandlers,
  ...ballotHandlers,
  ...photoHandlers,
  ...reportHandlers,
}
