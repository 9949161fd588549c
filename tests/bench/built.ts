import { pathToFileURL } from 'node:url'
import { fromRoot } from '../../local/paths'

// The project's own tools, taken as they stand: they are scripts that TypeScript knows nothing of.

interface Weight {
  rawKb: number
  gzipKb: number
}

interface Tools {
  'build.mjs': { ensureBuilt(name: string, say: (line: string) => void): Promise<void> }
  'budget.mjs': { measureWeapp(dist: string): { main: Weight; features: Record<string, Weight> } }
  'browser.mjs': { ensureBrowser(say: (line: string) => void): Promise<string> }
  'run.mjs': { runNode(args: string[], options: { quiet: boolean }): Promise<{ code: number; output: string }> }
}

const tool = <N extends keyof Tools>(name: N): Promise<Tools[N]> => import(pathToFileURL(fromRoot('config', name)).href)
const say = (line: string) => console.error(`· ${line}`)

const folders = { functions: 'cloudfunctions', weapp: 'weapp' }

/** The folder of a build, made if it is missing or stale. */
export async function built(target: keyof typeof folders): Promise<string> {
  const { ensureBuilt } = await tool('build.mjs')
  await ensureBuilt(target, say)
  return fromRoot('dist', folders[target])
}

/** The bundles that a local cloud needs beside the functions: above all the worker that runs one. */
export async function buildPrograms(): Promise<void> {
  const { runNode } = await tool('run.mjs')
  const { code, output } = await runNode([fromRoot('config', 'build-node.mjs'), 'programs'], { quiet: true })
  if (code !== 0) throw new Error(`building the programs failed:\n${output}`)
}

/** What each package of a WeChat build weighs. */
export const weightOf = async (dist: string) => (await tool('budget.mjs')).measureWeapp(dist)
export type { Weight }

/** Sees to a browser, which it installs on Debian, and names it to what starts one. */
export async function needBrowser(): Promise<void> {
  process.env.CHROME_PATH = await (await tool('browser.mjs')).ensureBrowser(say)
}
