import { dirname, join } from 'node:path'
import type { Area } from '../../cloudfunctions/_modules/area/area.row'
import type { County } from '../../cloudfunctions/_modules/county/county.row'
import { dayAt } from '../../src/contracts/opening.calc'
import { allRows } from '../cloud/rows'
import { ensureCollection } from '../cloud/sdk'
import type { Coordinates } from '../coordinates'
import { OpsError } from '../fault'
import { readTable } from '../table/read-table'
import { readPhotoFolder } from './photos'
import { byId } from './plan'
import { planAreas } from './plan-areas'
import { planCatalogue } from './plan-catalogue'
import { planCounty, readCounty } from './plan-county'
import { planRoles } from './plan-roles'
import { planStations } from './plan-stations'
import { planUnits } from './plan-units'
import { type ImportReport, type RunOptions, runPlan } from './run-plan'

export interface ImportOptions extends RunOptions {
  log: (line: string) => void
}

const touched = [
  'areas',
  'catalogues',
  'counties',
  'meta',
  'roles',
  'stationEvents',
  'stations',
  'templates',
  'themes',
  'units',
] as const

/** Makes the collections that imports read and write. Safe to repeat. */
export const ensureCollections = async () => {
  await Promise.all(touched.map(ensureCollection))
}

/** Imports the county's own data (`county.json`). */
export async function importCounty(file: string, options: ImportOptions): Promise<ImportReport> {
  const present = await allRows('counties')
  return runPlan(planCounty(await readCounty(file), present), options)
}

/** Imports the tree of areas. */
export async function importAreas(file: string, coordinates: Coordinates, options: ImportOptions) {
  return runPlan(planAreas(await readTable(file), await allRows('areas'), coordinates), options)
}

/** The areas as an import of this file, in which nothing is wrong, would leave them. */
export async function areasAfter(file: string, coordinates: Coordinates): Promise<Area[]> {
  const present = await allRows('areas')
  const { writes } = planAreas(await readTable(file), present, coordinates)
  const after = byId(present)
  for (const write of writes) if (write.collection === 'areas') after.set(write.row._id, write.row as Area)
  return [...after.values()]
}

/** What a file may be checked against that is not in the cloud yet. */
export interface Ahead {
  county?: County
  areas?: Area[]
}

/** Imports stations; their photos lie in the folder `photos` beside the file. */
export async function importStations(
  file: string,
  coordinates: Coordinates,
  options: ImportOptions,
  { county, areas: ahead }: Ahead = {},
) {
  const lines = await readTable(file)
  const [counties, areas, stations, photos] = await Promise.all([
    allRows('counties'),
    ahead ?? allRows('areas'),
    allRows('stations'),
    readPhotoFolder(join(dirname(file), 'photos')),
  ])
  const own = county ?? counties[0]
  if (!own) throw new OpsError('云里还没有本县的信息，请先运行 import-county')
  const plan = planStations(lines, { county: own, areas, stations, photos }, coordinates, options.now())
  return runPlan(plan, { ...options, photos })
}

/** Imports who holds which role. */
export async function importRoles(file: string, options: ImportOptions, { areas: ahead }: Ahead = {}) {
  const lines = await readTable(file)
  const [areas, roles] = await Promise.all([ahead ?? allRows('areas'), allRows('roles')])
  return runPlan(planRoles(lines, { areas, roles }, options.now()), options)
}

/** Imports the county's catalogue of free services: the sheet is all of it. */
export async function importCatalogue(file: string, options: ImportOptions, { county }: Ahead = {}) {
  const lines = await readTable(file)
  const [counties, catalogues, themes] = await Promise.all([
    allRows('counties'),
    allRows('catalogues'),
    allRows('themes'),
  ])
  const own = county ?? counties[0]
  if (!own) throw new OpsError('云里还没有本县的信息，请先运行 import-county')
  const catalogue = catalogues.find(({ _id }) => _id === own._id)
  const plan = planCatalogue(lines, { countyId: own._id, catalogue, themes }, dayAt(options.now()))
  const report = await runPlan(plan, options)
  if (plan.removed > 0) options.log(`表里没有的 ${plan.removed} 个项目${options.isDryRun ? '将去掉' : '去掉了'}`)
  return report
}

/** Imports the units of estates: what owners' votes are counted by. */
export async function importUnits(file: string, options: ImportOptions) {
  const lines = await readTable(file)
  const [areas, units] = await Promise.all([allRows('areas'), allRows('units')])
  return runPlan(planUnits(lines, { areas, units }), options)
}
