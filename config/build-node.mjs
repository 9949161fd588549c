import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { build, stop } from 'esbuild'
import { fromRoot } from './paths.mjs'

const { dependencies } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'))

const shared = {
  bundle: true,
  absWorkingDir: fromRoot(),
  tsconfig: fromRoot('tsconfig.json'),
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
}

/** Replaces a file in one step: tests that run side by side build the same files while others load them. */
function put(file, content) {
  const draft = `${file}.${process.pid}`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(draft, content)
  renameSync(draft, file)
}

async function bundle(options) {
  const { outputFiles } = await build({ ...shared, ...options })
  for (const { path, contents } of outputFiles) put(path, contents)
}

/** A folder of `cloudfunctions` that is deployed: it has an index.ts. Those that begin with _ are parts of others. */
const functionNames = () =>
  existsSync(fromRoot('cloudfunctions'))
    ? readdirSync(fromRoot('cloudfunctions')).filter(
        (name) => !name.startsWith('_') && existsSync(fromRoot('cloudfunctions', name, 'index.ts')),
      )
    : []

/** Bundles each cloud function into a folder that can be uploaded as it is; the SDK is installed in the cloud. */
export async function buildFunctions() {
  const names = functionNames()
  const folder = fromRoot('dist', 'cloudfunctions')
  mkdirSync(folder, { recursive: true })
  for (const old of readdirSync(folder)) {
    if (!names.includes(old)) rmSync(fromRoot('dist', 'cloudfunctions', old), { recursive: true, force: true })
  }
  await Promise.all(names.map(buildFunction))
}

async function buildFunction(name) {
  const from = (file) => fromRoot('cloudfunctions', name, file)
  const to = (file) => fromRoot('dist', 'cloudfunctions', name, file)
  await bundle({
    entryPoints: [from('index.ts')],
    outfile: to('index.js'),
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    external: ['wx-server-sdk'],
  })
  if (existsSync(from('config.json'))) put(to('config.json'), readFileSync(from('config.json')))
  const own = existsSync(from('package.json')) ? JSON.parse(readFileSync(from('package.json'), 'utf8')) : {}
  const manifest = {
    name,
    version: '1.0.0',
    main: 'index.js',
    ...own,
    dependencies: { 'wx-server-sdk': dependencies['wx-server-sdk'] },
  }
  put(to('package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** Programs of the local cloud and the operator, by the name of their bundle. One that does not exist is left out. */
const programs = {
  main: 'local/main.ts',
  worker: 'local/host/worker.ts',
  ops: 'ops/main.ts',
}

/** Bundles the local processes into dist/node; packages are taken from node_modules when they run. */
export async function buildPrograms() {
  const entryPoints = Object.entries(programs)
    .filter(([, file]) => existsSync(fromRoot(file)))
    .map(([out, file]) => ({ in: fromRoot(file), out }))
  await bundle({
    entryPoints,
    outdir: fromRoot('dist', 'node'),
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: 'inline',
  })
  await buildPreview()
  // Its own process would otherwise live as long as the local cloud.
  await stop()
}

/** The frame around the phone: a page, its style and a script; and what runs inside the phone before the app. */
async function buildPreview() {
  const from = (file) => fromRoot('local', 'preview', file)
  const to = (file) => fromRoot('dist', 'node', 'preview', file)
  if (!existsSync(from('preview.ts'))) return
  await bundle({
    entryPoints: [from('preview.ts'), from('app-clock.ts'), from('preview.css')],
    outdir: fromRoot('dist', 'node', 'preview'),
    platform: 'browser',
    target: 'es2021',
    format: 'iife',
    minify: true,
    keepNames: false,
  })
  put(to('index.html'), readFileSync(from('index.html')))
}

const parts = { functions: buildFunctions, programs: buildPrograms }

if (process.argv[1] === fromRoot('config', 'build-node.mjs')) {
  const [name = 'functions'] = process.argv.slice(2)
  if (!(name in parts)) throw new Error(`unknown part ${name}; there are: ${Object.keys(parts).join(', ')}`)
  await parts[name]().catch(() => {
    // esbuild has said what is wrong.
    process.exitCode = 1
  })
}
