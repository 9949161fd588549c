import { searchAreas } from './area.api'

export { areaHit, estateDepth } from './area.view'

export const areaHandlers = { 'area.search': searchAreas }
