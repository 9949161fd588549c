export { requireInCounty } from './county.rules'
