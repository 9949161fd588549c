import { fork } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { basename, join, relative, resolve } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { fromRoot } from './paths.mjs'

/** Standard output carries figures only, one JSON object a line; everything else goes here. */
const say = (line) => console.error(`· ${line}`)

/** A bench that is not done by then is stuck. */
const longestMs = 240_000
/** Bundled with the benches: what runs one, and the processes that they start. */
const processFolder = fromRoot('tests', 'bench')

const filesIn = (folder, ending) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join(folder, file))

const nameOf = (file) => basename(file).replace('.bench.ts', '')

function machine() {
  const [cpu] = cpus()
  return {
    name: 'machine',
    cpus: cpus().length,
    cpu: cpu?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: Math.round(loadavg()[0] * 100) / 100,
    node: process.version,
    system: `${process.platform} ${process.arch}`,
  }
}

/** The benches of a folder that a word names, or else whose name holds it; all without a word. Throws if there is none. */
function chosen(folder, words) {
  const all = filesIn(folder, '.bench.ts')
  const names = all.map(nameOf)
  const isMeant = (name, word) => (names.includes(word) ? name === word : name.includes(word))
  const found = all.filter((file) => words.length === 0 || words.some((word) => isMeant(nameOf(file), word)))
  if (found.length === 0)
    throw new Error(`no bench called ${words.join(', ')}; there are: ${all.map(nameOf).join(', ')}`)
  return found
}

async function bundle(files, outdir) {
  const { build, stop } = await import('esbuild')
  mkdirSync(outdir, { recursive: true })
  await build({
    entryPoints: [...files, ...filesIn(processFolder, '.process.ts')].map((file) => ({
      in: file,
      out: basename(file, '.ts'),
    })),
    outdir,
    outExtension: { '.js': '.cjs' },
    absWorkingDir: fromRoot(),
    tsconfig: fromRoot('tsconfig.json'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  // Its own process would share the processor with what is measured.
  await stop()
}

/** Runs one bench in a process of its own and prints its figures as they come. Answers whether it came to its end. */
function runOne(name, outdir) {
  return new Promise((done) => {
    const child = fork(join(outdir, 'run.process.cjs'), [join(outdir, `${name}.bench.cjs`)], {
      stdio: ['ignore', 2, 'inherit', 'ipc'],
    })
    const kill = () => child.kill()
    process.once('exit', kill)
    const timer = setTimeout(() => {
      say(`${name} is not done after ${longestMs / 1000} s`)
      kill()
    }, longestMs)
    child.on('message', (figure) => process.stdout.write(`${JSON.stringify(figure)}\n`))
    child.on('close', (code) => {
      clearTimeout(timer)
      process.removeListener('exit', kill)
      done(code === 0)
    })
  })
}

/** `bench [--in FOLDER] [NAME…]` */
function readArguments(words) {
  const at = words.indexOf('--in')
  if (at < 0) return { folder: processFolder, words }
  const [, folder] = words.splice(at, 2)
  if (!folder) throw new Error('--in needs a folder')
  return { folder: resolve(folder), words }
}

async function main() {
  const { folder, words } = readArguments(process.argv.slice(2))
  const files = chosen(folder, words)
  await ensureInstalled(say)
  const outdir = fromRoot('dist', 'node', `bench-${process.pid}`)
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }))
  await bundle(files, outdir)
  process.stdout.write(`${JSON.stringify(machine())}\n`)
  for (const file of files) {
    const name = nameOf(file)
    const startedAt = Date.now()
    say(`${name} (${relative(process.cwd(), file)})`)
    const isDone = await runOne(name, outdir)
    if (!isDone) process.exitCode = 1
    say(`${name} ${isDone ? 'done' : 'FAILED'} after ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
  }
}

process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))
main().catch((error) => {
  console.error(`✗ ${error.message}`)
  process.exitCode = 1
})
