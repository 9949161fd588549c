import { buildingWalks } from '../../cloudfunctions/_modules/coverage'
import { cloudStore } from '../../cloudfunctions/_platform/cloud'
import { allRows } from '../cloud/rows'
import { coordinatesOf } from '../coordinates'
import { OpsError } from '../fault'
import { areaCells, areaColumns, areaLevels } from '../sheet/area.sheet'
import { catalogueCells, catalogueColumns } from '../sheet/catalogue.sheet'
import { roleCells, roleColumns } from '../sheet/role.sheet'
import { stationCells, stationColumns } from '../sheet/station.sheet'
import { unitCells, unitColumns } from '../sheet/unit.sheet'
import { walkCells, walkColumns } from '../sheet/walk.sheet'
import { writeTable } from '../table/write-table'
import type { Command, CommandInput } from './command'

async function exportAreas(file: string, { flags }: CommandInput): Promise<number> {
  const coordinates = coordinatesOf(flags.coordinates ?? 'wgs84')
  const areas = (await allRows('areas')).sort((a, b) => areaLevels.indexOf(a.level) - areaLevels.indexOf(b.level))
  await writeTable(
    file,
    areaColumns,
    areas.map((area) => areaCells(area, coordinates)),
  )
  return areas.length
}

async function exportStations(file: string, { flags }: CommandInput): Promise<number> {
  const coordinates = coordinatesOf(flags.coordinates ?? 'wgs84')
  const [[county], stations] = await Promise.all([allRows('counties'), allRows('stations')])
  await writeTable(
    file,
    stationColumns,
    stations.map((station) => stationCells(station, coordinates, county?.modules ?? [])),
  )
  return stations.length
}

async function exportRoles(file: string, { now }: CommandInput): Promise<number> {
  const held = (await allRows('roles')).filter(({ endedAt }) => !endedAt || endedAt > now().toISOString())
  await writeTable(file, roleColumns, held.map(roleCells))
  return held.length
}

async function exportCatalogue(file: string): Promise<number> {
  const rows = (await allRows('catalogues')).flatMap(catalogueCells)
  await writeTable(file, catalogueColumns, rows)
  return rows.length
}

async function exportUnits(file: string): Promise<number> {
  const units = (await allRows('units')).sort((a, b) => (a.areaId + a.order < b.areaId + b.order ? -1 : 1))
  await writeTable(file, unitColumns, units.map(unitCells))
  return units.length
}

/** Farther than this is not told apart. */
const mostMinutes = 60

async function exportWalks(file: string, { now, log }: CommandInput): Promise<number> {
  const heard = (event: string) => event === 'streets.failed' && log('路网文件读不出来，请再运行一次 import-streets')
  const ctx = { store: cloudStore, now, log: heard }
  const { walks, byStreets } = await buildingWalks(ctx, mostMinutes)
  await writeTable(
    file,
    walkColumns,
    walks.map((walk) => walkCells(walk, mostMinutes)),
  )
  log(byStreets ? '分钟数按步行路网计算' : '还没有步行路网：分钟数按直线距离估算，见 import-streets')
  return walks.length
}

const exporters = {
  areas: exportAreas,
  stations: exportStations,
  roles: exportRoles,
  catalogue: exportCatalogue,
  units: exportUnits,
  walks: exportWalks,
}

export const exportCommand: Command = {
  usage: 'export stations|areas|roles|catalogue|units|walks 文件.csv|.xlsx [--coordinates wgs84|gcj02|bd09]',
  what: '导出成可以再导入的表格，坐标默认 wgs84；walks 是每栋楼走到最近驿站要几分钟，只用来看',
  run: async (input) => {
    const [what = '', file] = input.files
    const exporter = Object.entries(exporters).find(([name]) => name === what)?.[1]
    if (!exporter || !file) throw new OpsError('请写 export stations|areas|roles|catalogue|units|walks 和一个文件名')
    input.log(`已导出 ${await exporter(file, input)} 行到 ${file}`)
  },
}
