import { areaCoverage } from './coverage.api'

export { type BuildingWalk, buildingWalks } from './coverage.walks'

export const coverageHandlers = { 'area.coverage': areaCoverage }
