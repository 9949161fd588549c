import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { allRows } from '../cloud/rows'
import type { Coordinates } from '../coordinates'
import {
  type Ahead,
  areasAfter,
  type ImportOptions,
  importAreas,
  importCatalogue,
  importCounty,
  importRoles,
  importStations,
} from './import-file'
import { planCounty, readCounty } from './plan-county'
import type { ImportReport } from './run-plan'

/**
 * Imports a county's data folder: areas.csv, stations.csv, roles.csv and catalogue.csv (if there) and, last, county.json. So a county that
 * is in the cloud is there entirely. Another county's is refused before anything is written. Each file is all or nothing;
 * the whole may be repeated. Dry, each file is checked against what those before it would leave.
 */
export async function importFolder(folder: string, coordinates: Coordinates, options: ImportOptions) {
  const file = (name: string) => join(folder, name)
  const county = await readCounty(file('county.json'))
  planCounty(county, await allRows('counties'))
  const reports: Record<string, ImportReport> = {}
  reports['areas.csv'] = await importAreas(file('areas.csv'), coordinates, options)
  const ahead: Ahead = { county, ...(options.isDryRun && { areas: await areasAfter(file('areas.csv'), coordinates) }) }
  reports['stations.csv'] = await importStations(file('stations.csv'), coordinates, options, ahead)
  if (existsSync(file('roles.csv'))) reports['roles.csv'] = await importRoles(file('roles.csv'), options, ahead)
  if (existsSync(file('catalogue.csv')))
    reports['catalogue.csv'] = await importCatalogue(file('catalogue.csv'), options, ahead)
  reports['county.json'] = await importCounty(file('county.json'), options)
  return reports
}
