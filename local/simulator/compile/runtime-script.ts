import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { fromRoot } from '../../paths'

export interface RuntimeFiles {
  script: string
  style: string
}

const folder = fromRoot('local', 'simulator', 'runtime')
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
  return { script: outputFiles[0]?.text ?? '', style: readFileSync(join(folder, 'style.css'), 'utf8') }
}

/** The runtime for the browser, bundled once per process. */
export function runtimeFiles(): Promise<RuntimeFiles> {
  built ??= bundle()
  return built
}
