import { overBudget } from './budget.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { ownFiles } from './own-files.mjs'
import { fromRoot } from './paths.mjs'
import { runTool } from './run.mjs'
import { untidy } from './sizes.mjs'

const cruised = ['src', 'cloudfunctions', 'local', 'ops']
/** Fewer modules than this mean that the tool read nothing, and passed for that reason. */
const fewestModules = 20

const tool = (name, args) => async () => {
  const { code, output } = await runTool(name, args, { quiet: true })
  return code === 0 ? [] : [output.trim()]
}

async function architecture() {
  const args = ['--config', 'config/architecture.cjs', '--output-type', 'json', ...cruised]
  const { output } = await runTool('depcruise', args, { quiet: true })
  const { summary } = JSON.parse(output.slice(output.indexOf('{')))
  const broken = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  return summary.totalCruised > fewestModules ? broken : [`only ${summary.totalCruised} modules were read`, ...broken]
}

/** What it takes grows with the square of the files it is handed: it looks for each mark among all that it has set. */
const secretsAtOnce = 150

async function secrets() {
  const files = ownFiles().filter((file) => !/\.(png|jpg|pbf|gz)$/.test(file))
  if (files.length < fewestModules) return [`only ${files.length} files were read`]
  const faults = []
  for (let from = 0; from < files.length; from += secretsAtOnce)
    faults.push(...(await tool('secretlint', files.slice(from, from + secretsAtOnce))()))
  return faults
}

async function budget() {
  await ensureBuilt('weapp')
  return overBudget()
}

const steps = {
  lint: tool('biome', ['ci', '--colors=off', '.']),
  types: tool('tsc', ['--noEmit', '-p', 'tsconfig.json']),
  architecture,
  secrets,
  tidiness: async () => untidy(),
  budget,
}

/**
 * Runs the static part, two steps at a time. Answers how many steps passed and failed. The budget waits for `builds`, of
 * whoever makes them meanwhile.
 */
export async function check(builds) {
  const queue = Object.entries(steps)
  const counts = { passed: 0, failed: 0 }
  const work = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      const [name, run] = step
      if (run === budget) await builds
      const startedAt = Date.now()
      const faults = await run().catch((error) => [error.message])
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
      counts[faults.length === 0 ? 'passed' : 'failed'] += 1
      console.log(
        `${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)${faults.map((fault) => `\n  ${fault}`).join('')}`,
      )
    }
  }
  await Promise.all([work(), work()])
  return counts
}

if (process.argv[1] === fromRoot('config', 'check.mjs')) {
  await ensureInstalled((line) => console.log(line))
  const { failed } = await check()
  process.exitCode = failed === 0 ? 0 : 1
}
