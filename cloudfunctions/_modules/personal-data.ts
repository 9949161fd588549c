import type { PersonalData } from '../_platform/personal-data'
import { ballotPersonal } from './ballot'
import { groupPersonal } from './group'
import { meetingPersonal } from './meeting'
import { memberPersonal } from './member'
import { noticePersonal } from './notice'
import { orderPersonal } from './order'
import { stationPersonal } from './station'
import { suggestionPersonal } from './suggestion'
import { wishPersonal } from './wish'

/** What the modules hold about people: one line for each that holds something. */
export const personalData: readonly PersonalData[] = [
  memberPersonal,
  noticePersonal,
  stationPersonal,
  groupPersonal,
  orderPersonal,
  wishPersonal,
  meetingPersonal,
  suggestionPersonal,
  ballotPersonal,
]
