import type { CountyView } from '../../../src/contracts/county'
import type { MeetingRule } from '../../../src/contracts/meeting'

/** The one document of `counties`; `_id` is the county area's id. Counties differ by this data, not by code. */
export type County = Omit<CountyView, 'id'> & {
  _id: string
  /** How its estates meet unless they say otherwise. */
  meetingRule?: MeetingRule
}
