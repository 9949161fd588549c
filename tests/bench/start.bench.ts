import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromRoot, rootFolder } from '../../local/paths'
import { freePort } from '../local/start/run-start'
import { type Figure, figure, ratio } from './measure'

const notCopied = ['.git', '.data', 'dist', 'node_modules', 'docs', 'tests']
const lastWords = 'Ctrl-C'

/** A checkout without anything built. Packages are linked one by one, so that no builder finds its cache beside them. */
function freshCheckout(): string {
  const root = rootFolder()
  const copy = mkdtempSync(join(tmpdir(), 'bench-start-'))
  for (const name of readdirSync(root)) {
    if (!notCopied.includes(name)) cpSync(join(root, name), join(copy, name), { recursive: true })
  }
  const packages = join(copy, 'node_modules')
  mkdirSync(packages)
  for (const name of readdirSync(fromRoot('node_modules'))) {
    if (name !== '.cache') symlinkSync(fromRoot('node_modules', name), join(packages, name))
  }
  return copy
}

/** Runs the script of `npm start` until it gives out the address, then stops it. Answers the milliseconds till then. */
async function timeStart(checkout: string): Promise<number> {
  const env = { ...process.env, PORT: String(await freePort()), DATA_DIR: join(checkout, '.data') }
  const startedAt = performance.now()
  const child = spawn(process.execPath, [join(checkout, 'config', 'start.mjs')], { cwd: checkout, env })
  const kill = () => child.kill()
  process.once('exit', kill)
  let output = ''
  let readyMs: number | undefined
  const hear = (part: Buffer) => {
    output += part
    if (readyMs !== undefined || !output.includes(lastWords)) return
    readyMs = performance.now() - startedAt
    child.kill('SIGINT')
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const code = await new Promise((resolve) => child.once('close', resolve))
  process.removeListener('exit', kill)
  if (readyMs === undefined || code !== 0) throw new Error(`npm start ended with ${code}:\n${output}`)
  return readyMs
}

/** `npm start` with installed packages: in a checkout where nothing is built yet, and the second time there. */
export async function start(): Promise<Figure[]> {
  const checkout = freshCheckout()
  const remove = () => rmSync(checkout, { recursive: true, force: true })
  process.once('exit', remove)
  try {
    const cold = figure('npm start, cold', await timeStart(checkout), 'ms', 'nothing built, empty data folder')
    const warm = figure('npm start, warm', await timeStart(checkout), 'ms', 'second start')
    return [cold, warm, ratio('npm start, cold by warm', cold, warm)]
  } finally {
    process.removeListener('exit', remove)
    remove()
  }
}
