import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { fromRoot } from '../../paths'

export interface RuntimeFiles {
  script: string
  style: string
}

const folder = fromRoot('local', 'simulator', 'runtime')
/** In the order they build on each other. */
const sheets = ['phone', 'tag', 'control', 'map', 'dialog']

let built: Promise<RuntimeFiles> | undefined

async function bundle(): Promise<RuntimeFiles> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    keepNames: true,
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  return {
    script: outputFiles[0]?.text ?? '',
    style: sheets.map((name) => readFileSync(join(folder, 'style', `${name}.css`), 'utf8')).join('\n'),
  }
}

/** The runtime for the browser, bundled once per process. */
export function runtimeFiles(): Promise<RuntimeFiles> {
  built ??= bundle()
  return built
}
