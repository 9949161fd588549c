import { readFileSync, rmSync } from 'node:fs'
import { ensureInstalled } from './install.mjs'
import { fromRoot } from './paths.mjs'
import { runNode, runTool } from './run.mjs'

const say = (line) => console.log(`· ${line}`)
const resultFile = fromRoot('dist', 'jest.json')

async function jest(extra) {
  rmSync(resultFile, { force: true })
  await runTool('jest', ['--ci', '--json', `--outputFile=${resultFile}`, '--silent=passed-only', ...extra])
  try {
    const result = JSON.parse(readFileSync(resultFile, 'utf8'))
    return { passed: result.numPassedTests, failed: result.numFailedTests + result.numRuntimeErrorTestSuites }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** Everything, from a bare checkout: dependencies, browser, builds, static checks, tests. */
async function main(extra) {
  await ensureInstalled(say)
  const [{ ensureBrowser }, { ensureBuilt }, { check }] = await Promise.all([
    import('./browser.mjs'),
    import('./build.mjs'),
    import('./check.mjs'),
  ])
  process.env.CHROME_PATH = await ensureBrowser(say)
  const build = async () => {
    for (const target of ['functions', 'programs', 'weapp', 'h5']) await ensureBuilt(target, say)
    // Beforehand, so that no test waits for it, or looks whether it is still so; one that fails is said by the tests.
    const { code, output } = await runNode(['config/seeded.mjs'], { quiet: true })
    process.env.ARE_BUILT = '1'
    if (code === 0) process.env.SEEDED_DIR = output.trim().split('\n').at(-1)
  }
  const builds = build()
  const [checked] = await Promise.all([check(builds), builds])
  const parts = [checked, await jest(extra)]
  const sum = (key) => parts.reduce((total, part) => total + part[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0
}

main(process.argv.slice(2)).then(
  (isGreen) => {
    process.exitCode = isGreen ? 0 : 1
  },
  (error) => {
    console.error(error.message)
    console.log('0 passed, 1 failed')
    process.exitCode = 1
  },
)
