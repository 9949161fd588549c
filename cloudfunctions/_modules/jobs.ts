import type { ClockJob } from '../_platform/clock'
import { closeBallots, tellOwners } from './ballot'
import { meetingDeadlines, planMeetings, purgeTellings, tellPeople } from './meeting'
import { forgetLeavers, resealPhones } from './member'
import { drainOutbox, purgeOutbox } from './notice'
import { orderDeadlines } from './order'
import { personalData } from './personal-data'
import { purgeReports } from './report'
import { settleSuggestions } from './suggestion'
import { settleWishes } from './wish'

/** What the timer does, in order: whatever queues notices stands before the outbox. */
export const jobs: readonly ClockJob[] = [
  orderDeadlines,
  settleWishes,
  planMeetings,
  meetingDeadlines,
  tellPeople,
  settleSuggestions,
  closeBallots,
  tellOwners,
  drainOutbox,
  forgetLeavers(personalData),
  resealPhones,
  purgeReports,
  purgeTellings,
  purgeOutbox,
]
