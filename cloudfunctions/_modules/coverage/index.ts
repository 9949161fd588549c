import { areaCoverage } from './coverage.api'

export const coverageHandlers = { 'area.coverage': areaCoverage }
