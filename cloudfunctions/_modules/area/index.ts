import { searchAreas } from './area.api'

export { areaHit } from './area.view'

export const areaHandlers = { 'area.search': searchAreas }
