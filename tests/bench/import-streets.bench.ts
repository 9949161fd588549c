import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromRoot } from '../../local/paths'
import { importStreets } from '../../ops/import-streets/import-streets'
import { writeProvince } from '../support/walking/province'
import { type Figure, figure } from './measure'

/** Some fifteen million nodes, as a populous province has. */
const copies = 200
const andorra = fromRoot('tests', 'support', 'walking', 'osm', 'andorra.osm.pbf')
/** Around the first copy alone. */
const county = { west: 1.3, south: 42.3, east: 1.85, north: 42.75 }

/** A county clipped out of a province's extract: how long it takes and what it takes at most, all of Node included. */
export async function provinceImport(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'province-'))
  try {
    const file = join(folder, 'province.osm.pbf')
    const bytes = await writeProvince(andorra, file, copies)
    const before = process.resourceUsage().maxRSS
    const startedAt = performance.now()
    const { file: streets, tally } = await importStreets(file, '2026-11-26', county)
    const took = performance.now() - startedAt
    const alone = await importStreets(andorra, '2026-11-26', county)
    if (Buffer.compare(streets, alone.file) !== 0) throw new Error('the clipped county is not the extract itself')
    const note = `${copies} copies of one extract, ${tally.nodes} nodes of them in the county`
    return [
      figure('import-streets of a province, file', bytes / 1024, 'KB', note),
      figure('import-streets of a province', took, 'ms', note),
      figure('import-streets of a province, most memory', process.resourceUsage().maxRSS, 'KB', 'goal 1048576'),
      figure('import-streets of a province, memory before', before, 'KB', 'Node, and having made the file'),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
