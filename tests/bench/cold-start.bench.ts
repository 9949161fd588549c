import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fromRoot } from '../../local/paths'
import { built } from './built'
import { type Figure, figure, percentile, ratio } from './measure'

const runs = 11

/** Loads a module in a fresh process, as a cold instance does; answers milliseconds and bytes of all code it read. */
const script = `
  const startedAt = performance.now()
  require(process.argv[1])
  const ms = performance.now() - startedAt
  const { statSync } = require('node:fs')
  const bytes = Object.keys(require.cache).reduce((sum, file) => sum + statSync(file).size, 0)
  process.stdout.write(JSON.stringify({ ms, bytes }) + '\\n', () => process.exit(0))`

function load(module: string): { ms: number; bytes: number } {
  const output = execFileSync(process.execPath, ['-e', script, module], { cwd: fromRoot(), encoding: 'utf8' })
  return JSON.parse(output.trim().split('\n').at(-1) ?? '')
}

/** What our code adds to the start of a function, beside the SDK that every function loads. */
export async function coldStart(): Promise<Figure[]> {
  const own = join(await built('functions'), 'api', 'index.js')
  // Turn by turn, so that a busy moment of the machine meets both.
  const pairs = Array.from({ length: runs }, () => ({ sdk: load('wx-server-sdk'), whole: load(own) }))
  const median = (of: (pair: (typeof pairs)[number]) => number) => percentile(pairs.map(of), 50)
  const note = `median of ${runs} fresh processes`
  const sdk = figure(
    'cold start, wx-server-sdk alone',
    median((pair) => pair.sdk.ms),
    'ms',
    note,
  )
  const whole = figure(
    'cold start, function api',
    median((pair) => pair.whole.ms),
    'ms',
    note,
  )
  return [
    sdk,
    whole,
    figure('cold start, our code', whole.value - sdk.value, 'ms', 'difference of the medians'),
    ratio('cold start, function api by wx-server-sdk', whole, sdk),
    figure('size of our code', statSync(own).size / 1000, 'KB', 'the one file of api'),
    figure('size of wx-server-sdk', (pairs[0]?.sdk.bytes ?? Number.NaN) / 1000, 'KB', 'all files it loads'),
  ]
}
