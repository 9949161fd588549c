import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Plain, PlainSpot } from './plain'

const folder = '/usr/lib/postgresql/15/bin'

/** Why pgRouting cannot be raced against here; undefined if it can. */
export function pgRoutingMissing(): string | undefined {
  if (!existsSync(join(folder, 'initdb'))) return 'postgresql-15 is not installed'
  if (!existsSync('/usr/share/postgresql/15/extension/pgrouting.control'))
    return 'postgresql-15-pgrouting is not installed'
  return undefined
}

/** PostgreSQL refuses to run as root. */
function command(name: string, args: readonly string[]): [string, string[]] {
  const program = name.includes('/') ? name : join(folder, name)
  return process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, [...args]]
}

/** Runs `use` with a database of its own, which is stopped and removed afterwards. */
export function withDatabase<T>(use: (sql: (text: string) => string) => T): T {
  const home = mkdtempSync(join(tmpdir(), 'pgrouting-'))
  const run = (name: string, args: string[], input?: string) => {
    const [program, words] = command(name, args)
    return execFileSync(program, words, {
      cwd: '/',
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
  }
  chmodSync(home, 0o777)
  const data = join(home, 'data')
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'bench', '--no-sync'])
  // Its output must not be piped: the server would hold the pipe open for ever.
  const [program, words] = command('pg_ctl', [
    '-D',
    data,
    '-w',
    '-l',
    join(home, 'log'),
    '-o',
    `-k ${home} -c listen_addresses= -c fsync=off`,
    'start',
  ])
  spawnSync(program, words, { cwd: '/', stdio: 'ignore' })
  try {
    return use((text) =>
      run('/usr/bin/psql', ['-h', home, '-U', 'bench', '-d', 'postgres', '-qAt', '-v', 'ON_ERROR_STOP=1'], text),
    )
  } finally {
    run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
    rmSync(home, { recursive: true, force: true })
  }
}

/** Puts the streets into the database as pgRouting's users do: an edge a segment, with both ends for the bounding box. */
export function loadStreets({ streets, seconds, secondsBack, start, target }: Plain, sql: (text: string) => string) {
  const rows: string[] = []
  for (let node = 0; node < streets.lng.length; node += 1) {
    for (let i = start[node] as number; i < (start[node + 1] as number); i += 1) {
      const to = target[i] as number
      if (to < node) continue
      const cost = (value: number) => (Number.isFinite(value) ? value : -1)
      const place = [streets.lng[node], streets.lat[node]].map((units) => (units as number) / 1e7)
      rows.push(
        [rows.length, node, to, cost(seconds[i] as number), cost(secondsBack[i] as number), ...place].join('\t'),
      )
    }
  }
  sql('CREATE EXTENSION IF NOT EXISTS pgrouting CASCADE; DROP TABLE IF EXISTS edges;')
  sql(
    'CREATE TABLE edges (id bigint PRIMARY KEY, source bigint, target bigint, cost float8, reverse_cost float8, lng float8, lat float8);',
  )
  sql(`COPY edges FROM STDIN;\n${rows.join('\n')}\n\\.\n`)
  sql('CREATE INDEX edges_place ON edges (lng, lat); ANALYZE edges;')
}

/** Milliseconds of pgr_drivingDistance from the ends of some spots' segments, within a bounding box, by psql's clock. */
export function timeReach(
  { streets }: Plain,
  spots: readonly PlainSpot[],
  limit: number,
  metres: number,
  sql: (text: string) => string,
) {
  const queries = spots.map(({ segment }) => {
    const node = streets.from[segment] as number
    const [lng, lat] = [(streets.lng[node] as number) / 1e7, (streets.lat[node] as number) / 1e7]
    const [dx, dy] = [metres / (111_195 * Math.cos((lat * Math.PI) / 180)), metres / 111_195]
    const box = `lng BETWEEN ${lng - dx} AND ${lng + dx} AND lat BETWEEN ${lat - dy} AND ${lat + dy}`
    const edges = `SELECT id, source, target, cost, reverse_cost FROM edges WHERE ${box}`
    return `SELECT count(*) FROM pgr_drivingDistance('${edges}', ${node}, ${limit}, true);`
  })
  const out = sql(`\\timing on\n${[...queries.slice(0, 5), ...queries].join('\n')}`)
  return [...out.matchAll(/Time: ([\d.]+) ms/g)].slice(5).map(([, text]) => Number(text))
}
