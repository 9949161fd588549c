import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'

const say = (line) => console.log(`· ${line}`)

/** The local cloud as `npm start` runs it, with the WeChat build in its simulator at hand. */
try {
  await ensureInstalled(say)
  await ensureBuilt('weapp', say)
  const port = process.env.PORT || '8787'
  await import('./start.mjs')
  say(`微信构建在模拟器里：起来以后打开 http://127.0.0.1:${port}/?target=weapp（the WeChat build in its simulator）`)
} catch (error) {
  console.error(`✗ ${error.message}`)
  process.exitCode = 1
}
