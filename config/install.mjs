import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fromRoot, root } from './paths.mjs'

const oldestNode = 20
const lockFile = fromRoot('package-lock.json')
/** npm's own record of what it installed. */
const installedFile = fromRoot('node_modules', '.package-lock.json')
const stampFile = fromRoot('node_modules', '.installed-for')

const stampNow = () => createHash('sha256').update(process.version).update(readFileSync(lockFile)).digest('hex')

/** Whether every package of the lock file is there in its version; those of other machines' kinds may be missing. */
function hasAll() {
  if (!existsSync(installedFile)) return false
  const { packages: wanted } = JSON.parse(readFileSync(lockFile, 'utf8'))
  const { packages: present } = JSON.parse(readFileSync(installedFile, 'utf8'))
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      path === '' || link || (optional && !present[path]) || present[path]?.version === version,
  )
}

/**
 * Installs the dependencies unless exactly those of the lock file are there, for this Node. Needs nothing that is not
 * Node's own. Throws one sentence if it cannot.
 */
export async function ensureInstalled(say = () => {}) {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    throw new Error(
      `需要 Node ${oldestNode} 或更新的版本，这里是 ${process.version}（Node ${oldestNode} or newer is needed）`,
    )
  }
  if (!existsSync(lockFile)) throw new Error('缺少 package-lock.json，请重新下载代码（package-lock.json is missing）')
  const stamp = stampNow()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp && existsSync(installedFile)) return
  if (!hasAll()) await install(say)
  writeFileSync(stampFile, stamp)
}

async function install(say) {
  say('安装依赖，第一次要几分钟（installing dependencies, minutes the first time）')
  const startedAt = Date.now()
  const seconds = () => Math.round((Date.now() - startedAt) / 1000)
  const beat = setInterval(() => say(`还在安装，已 ${seconds()} 秒（still installing）`), 15_000)
  const { code, output } = await exactly()
  clearInterval(beat)
  if (code !== 0) {
    const why = output.split('\n').find((line) => /npm (error|ERR!) (?!code)/.test(line)) ?? `npm ci: ${code}`
    throw new Error(`依赖没有装上，请检查网络后再试一次（dependencies could not be installed）: ${why.trim()}`)
  }
  say(`依赖装好了，用了 ${seconds()} 秒（dependencies installed）`)
}

const quietly = ['--no-audit', '--no-fund', '--loglevel=error']

/**
 * Installs the lock file's versions. Where it was written on a machine whose registry lacked some packages that are for
 * other systems only, `npm ci` refuses it as incomplete; `npm install` takes the same versions and adds the missing ones.
 */
async function exactly() {
  const clean = await npm(['ci', ...quietly])
  return /in sync/.test(clean.output) ? npm(['install', '--no-save', ...quietly]) : clean
}

/** Runs the npm that runs this, or the one on the path. It stops with this process. */
function npm(args) {
  const own = process.env.npm_execpath
  const [command, ...before] = own?.endsWith('.js') ? [process.execPath, own] : ['npm']
  return new Promise((resolve) => {
    const child = spawn(command, [...before, ...args], { cwd: root, stdio: ['ignore', 2, 'pipe'] })
    const stop = () => child.kill()
    process.once('exit', stop)
    let output = ''
    child.stderr.on('data', (part) => {
      output += part
    })
    child.on('error', (error) => resolve({ code: 127, output: `npm error ${error.message}` }))
    child.on('close', (code) => {
      process.removeListener('exit', stop)
      resolve({ code, output })
    })
  })
}
