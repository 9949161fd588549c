import { existsSync, rmSync } from 'node:fs'
import { fingerprint, isFresh, markFresh } from './fingerprint.mjs'
import { alone } from './lock.mjs'
import { fromRoot } from './paths.mjs'
import { runNode, runTool } from './run.mjs'

const shared = ['package-lock.json', 'tsconfig.json', 'src/contracts']
const app = [
  ...shared,
  'src',
  'config/index.ts',
  'config/accessible-components.ts',
  'config/lean-taro.cjs',
  'config/named-in-source.ts',
  'babel.config.cjs',
  'project.config.json',
]

const taro = (type) => () =>
  runTool('taro', ['build', '--type', type], { quiet: true, env: { NODE_ENV: 'production', TARO_ENV: type } })

/** What can be built: the files and environment variables that decide whether it must be, where it goes, and how. */
const targets = {
  functions: {
    inputs: [...shared, 'cloudfunctions', 'config/build-node.mjs'],
    output: 'dist/cloudfunctions',
    make: () => runNode(['config/build-node.mjs', 'functions'], { quiet: true }),
  },
  programs: {
    inputs: [...shared, 'cloudfunctions', 'local', 'ops', 'config/build-node.mjs'],
    output: 'dist/node/main.cjs',
    make: () => runNode(['config/build-node.mjs', 'programs'], { quiet: true }),
  },
  weapp: { inputs: app, settings: ['TARO_APP_CLOUD_ENV'], output: 'dist/weapp', make: taro('weapp') },
  h5: { inputs: app, output: 'dist/h5', make: taro('h5') },
}

/**
 * Builds a target unless its output is already what its sources give. Of several processes that ask at once, one builds
 * and the others wait. Throws with the tool's own last lines if the build fails; a failed build leaves no output behind
 * that could be mistaken for a good one.
 */
export const ensureBuilt = (name, say = () => {}) => alone(`build-${name}`, () => build(name, say))

async function build(name, say) {
  const { inputs, settings = [], output, make } = targets[name]
  const print = fingerprint(inputs, settings)
  if (isFresh(name, print) && existsSync(fromRoot(output))) return
  say(`building ${name}`)
  const result = await make()
  if (result.code !== 0 || !existsSync(fromRoot(output))) {
    rmSync(fromRoot(output), { recursive: true, force: true })
    throw new Error(`building ${name} failed:\n${result.output.trim().split('\n').slice(-30).join('\n')}`)
  }
  markFresh(name, print)
  say(`built ${name} in ${result.seconds.toFixed(1)} s`)
}

async function main(names) {
  const unknown = names.filter((name) => !(name in targets))
  if (unknown.length > 0)
    throw new Error(`unknown target ${unknown.join(', ')}; there are: ${Object.keys(targets).join(', ')}`)
  for (const name of names.length > 0 ? names : ['functions', 'weapp'])
    await ensureBuilt(name, (line) => console.log(line))
}

if (process.argv[1] === fromRoot('config', 'build.mjs')) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
