import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ensureBuilt } from './build.mjs'
import { fingerprint } from './fingerprint.mjs'
import { alone } from './lock.mjs'
import { fromRoot } from './paths.mjs'

const root = fromRoot('dist', 'seeded')
const inputs = ['dist/cloudfunctions', 'dist/node/main.cjs', 'local/demo/junan']
const hourMs = 3_600_000

/**
 * A data folder with the demo county as a first start leaves it, made once for what is built now: tests start from a
 * copy. The demo tells of today and tomorrow, so it is made anew each hour. Answers the folder's path.
 */
export async function ensureSeeded() {
  for (const part of ['functions', 'programs']) await ensureBuilt(part)
  return alone('seeded', async () => {
    const name = `${fingerprint(inputs).slice(0, 16)}-${Math.floor(Date.now() / hourMs)}`
    const folder = fromRoot('dist', 'seeded', name)
    if (existsSync(folder)) return folder
    if (existsSync(root)) for (const old of readdirSync(root)) drop(old)
    const draft = fromRoot('dist', 'seeded', `${name}.draft`)
    const { startProduct } = createRequire(import.meta.url)(fromRoot('dist', 'node', 'main.cjs'))
    const cloud = await startProduct({ port: 0, dataDir: draft, say: () => {}, buildApp: async () => {} })
    await cloud.stop()
    renameSync(draft, folder)
    return folder
  })
}

/** Not the one before: a test that was told of it a moment ago may be copying it. */
function drop(name) {
  const isOld = Number(name.split('-')[1]) < Math.floor(Date.now() / hourMs) - 1
  if (isOld || name.endsWith('.draft')) rmSync(fromRoot('dist', 'seeded', name), { recursive: true, force: true })
}

if (process.argv[1] === fromRoot('config', 'seeded.mjs')) {
  ensureSeeded().then(
    (folder) => {
      console.log(folder)
      // The SDK keeps its connections open.
      process.exit(0)
    },
    (error) => {
      console.error(error.message)
      process.exit(1)
    },
  )
}
