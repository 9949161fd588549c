import type { StreetsSource } from '../../../src/contracts/walk'
import type { StreetsRecord } from './street.row'

/** What everybody may know of where the streets come from. */
export const sourceOf = ({ attribution, isSynthetic }: StreetsRecord): StreetsSource => ({ attribution, isSynthetic })
