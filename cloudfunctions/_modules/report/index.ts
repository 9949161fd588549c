import { addReports } from './report.api'

export { purgeReports } from './report.jobs'

export const reportHandlers = { 'report.add': addReports }
