import { relative } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { fromRoot } from './paths.mjs'

const startedAt = Date.now()
const say = (line) => console.log(`· ${line}`)

/** The local cloud once it runs; until then there is only this process and what it builds with. */
let cloud
let isStopping = false

async function stop(code) {
  if (isStopping) process.exit(1)
  isStopping = true
  await cloud?.stop()
  if (cloud) say('已停止，数据都在（stopped; the data is kept）')
  // Ends what was being built, too: each child is killed when this process exits.
  process.exit(code)
}

/** npm does not always pass a signal on; when it is gone, nobody is left who could stop this. */
function watchNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(0), 1000).unref()
}

function portOf(text) {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error(`PORT 不是端口号：${text}（PORT is no port number）`)
  return port
}

const tries = (url) => `
  同心驿已经跑起来了：${url}    （ready in ${((Date.now() - startedAt) / 1000).toFixed(1)} s）

  试试看 / three things to try
  1. 用浏览器打开 ${url}，找最近的驿站；在手机框外换成“长辈”再看一遍
     Open it in a browser, find the nearest station, then switch to the elder.
  2. 换成“驿站管理员”，点“我的 → 管理台”，在最下面打开“管理驿站”，改一次开放时间；把时钟拨快一天
     Become the station manager, change opening hours, move the clock by a day.
  3. curl ${url}/call -H 'x-persona: resident' -d '{"name":"station.near","input":{"place":{"lng":118.835,"lat":35.175}}}'
     Call a function the way the phone does.

  Ctrl-C 停止 / stops everything`

async function main() {
  const port = portOf(process.env.PORT || '8787')
  const dataDir = process.env.DATA_DIR || fromRoot('.data')
  await ensureInstalled(say)
  const { ensureBuilt } = await import('./build.mjs')
  await Promise.all([ensureBuilt('programs', say), ensureBuilt('functions', say)])
  const { default: local } = await import(fromRoot('dist', 'node', 'main.cjs'))
  const buildApp = async () => {
    const beat = setInterval(() => say('还在构建预览，第一次要一两分钟（still building the preview）'), 15_000)
    await ensureBuilt('h5', say).finally(() => clearInterval(beat))
  }
  cloud = await local.startProduct({ port, dataDir, say, buildApp })
  console.log(tries(cloud.url))
  say(`数据 data: ${relative(process.cwd(), dataDir) || dataDir}`)
}

process.on('SIGINT', () => stop(0))
process.on('SIGTERM', () => stop(0))
process.on('SIGHUP', () => stop(0))
watchNpm()
main().catch((error) => {
  console.error(`✗ ${process.env.DEBUG ? error.stack : error.message}`)
  process.exit(1)
})
