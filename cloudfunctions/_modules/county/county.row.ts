import type { CountyView } from '../../../src/contracts/county'

/** The one document of `counties`; `_id` is the county area's id. Counties differ by this data, not by code. */
export type County = Omit<CountyView, 'id'> & { _id: string }
