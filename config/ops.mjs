import { ensureInstalled } from './install.mjs'
import { fromRoot } from './paths.mjs'

// Standard output is the command's own; preparations are told on standard error.
const say = (line) => console.error(line)

try {
  await ensureInstalled(say)
  const { ensureBuilt } = await import('./build.mjs')
  await ensureBuilt('programs')
  // npm runs this in the project's folder; files are named from where the operator stands.
  process.chdir(process.env.INIT_CWD ?? process.cwd())
  await import(fromRoot('dist', 'node', 'ops.cjs'))
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
