import { existsSync } from 'node:fs'
import { dayAt } from '../../src/contracts/opening.calc'
import { allRows } from '../cloud/rows'
import { OpsError } from '../fault'
import type { Bounds } from '../import-streets/collect'
import { importStreets } from '../import-streets/import-streets'
import { OsmFault } from '../import-streets/osm'
import { reportLines } from '../import-streets/report'
import { storeStreets } from '../import-streets/store-streets'
import type { Command, CommandInput } from './command'

/** Streets this far outside the county still lead to its stations. */
const marginDegrees = 0.03

/** From `--bbox 西,南,东,北`. */
export function boundsOf(text: string): Bounds {
  const numbers = text.split(',').map((word) => (word.trim() === '' ? Number.NaN : Number(word)))
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = numbers
  const isRight = west >= -180 && east <= 180 && south >= -90 && north <= 90 && west < east && south < north
  if (numbers.length !== 4 || !isRight) throw new OpsError('--bbox 要写成 西,南,东,北（度），如 118.5,34.9,119.1,35.5')
  return { west, south, east, north }
}

/** The county's own bounds with a margin, if nothing else is said. `--area` may say so: only the county has bounds. */
async function boundsFor({ flags }: CommandInput): Promise<Bounds> {
  if (flags.bbox !== undefined) return boundsOf(flags.bbox)
  const [county] = await allRows('counties')
  if (flags.area !== undefined && !['county', '县', county?._id].includes(flags.area))
    throw new OpsError('--area 只能写 county（本县）；更小的范围请用 --bbox')
  if (!county) throw new OpsError('云里还没有本县的信息，请先运行 import-county，或用 --bbox 说明范围')
  const { west, south, east, north } = county.bounds
  const margin = marginDegrees
  return { west: west - margin, south: south - margin, east: east + margin, north: north + margin }
}

const rangeWords = ({ west, south, east, north }: Bounds) =>
  `（${[west, south, east, north].map((degrees) => degrees.toFixed(2)).join(',')}）：看看文件是不是这个县的；要别的范围，写 --bbox 西,南,东,北`

async function run(input: CommandInput): Promise<void> {
  const [path, ...rest] = input.files
  if (!path || rest.length > 0) throw new OpsError('请写一个文件名（.osm.pbf、.osm 或 .osm.gz）')
  if (!existsSync(path)) throw new OpsError(`没有文件 ${path}`)
  const now = input.now()
  const bounds = await boundsFor(input)
  const { file, tally } = await importStreets(path, dayAt(now), bounds).catch((error) => {
    throw error instanceof OsmFault ? new OpsError(`${error.message}${error.isEmpty ? rangeWords(bounds) : ''}`) : error
  })
  for (const line of reportLines(tally, file.length)) input.log(line)
  if (input.isDryRun) return input.log('只检查，没有写入')
  const { isNew, record } = await storeStreets(file, now)
  input.log(isNew ? `已启用新的步行路网（${record.attribution}）` : '与云里的步行路网相同，没有更改')
}

export const importStreetsCommand: Command = {
  usage: 'import-streets 路网.osm.pbf|.osm|.osm.gz [--area county] [--bbox 西,南,东,北] [--dry-run]',
  what: '导入步行路网（OpenStreetMap 数据）；不写范围就用本县的范围',
  writes: true,
  run,
}
