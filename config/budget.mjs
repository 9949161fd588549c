import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { fromRoot } from './paths.mjs'

/** In KB of 1000 bytes. An empty Taro app weighs about 306 KB raw. */
export const limits = { mainRawKb: 420, mainGzipKb: 120, featureRawKb: 60 }

/** Content that must never reach a phone: each adds weight or cannot run in WeChat. */
const banned = [
  { pattern: /safeParse|ZodMini|\$ZodType/, why: 'zod in the mini-program: take contracts as types only' },
  { pattern: /dayjs\/locale\/(?!zh-cn)/, why: 'a dayjs locale other than zh-cn' },
  { pattern: /[\w)\]](\?\?[\w("'[{]|\?\.[a-zA-Z_$([])/, why: 'syntax newer than the oldest phones read (?? or ?.)' },
  { pattern: /sourceMappingURL=/, why: 'a source map' },
  { pattern: /\bnew Function\(|[^.\w]eval\(/, why: 'code compiled from a string, which WeChat answers with undefined' },
]

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  )

/** WeChat uploads only kinds of files that it lists; licence texts are none of them, nor is the project's own file. */
const isLeftBehind = (file) => file.endsWith('project.config.json') || file.endsWith('.txt')

const kb = (bytes) => Math.round(bytes / 100) / 10

function weigh(files) {
  const bytes = files.map((file) => statSync(file).size)
  const gzip = files.map((file) => gzipSync(readFileSync(file)).length)
  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0)
  return { rawKb: kb(sum(bytes)), gzipKb: kb(sum(gzip)) }
}

/** What each package of a WeChat build weighs: the main package and every subpackage by its root. */
export function measureWeapp(dist = fromRoot('dist', 'weapp')) {
  const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'))
  const roots = (app.subPackages ?? app.subpackages ?? []).map((part) => part.root.replace(/\/$/, ''))
  const files = filesIn(dist).filter((file) => !isLeftBehind(file))
  const isIn = (root) => (file) => file.startsWith(`${join(dist, root)}/`)
  return {
    main: weigh(files.filter((file) => !roots.some((root) => isIn(root)(file)))),
    features: Object.fromEntries(roots.map((root) => [root, weigh(files.filter(isIn(root)))])),
    files,
  }
}

/** Every way in which a WeChat build is over its budget, as sentences; empty when it is not. */
export function overBudget(dist = fromRoot('dist', 'weapp')) {
  if (!existsSync(join(dist, 'app.json'))) return [`no WeChat build in ${dist}: run npm run build`]
  const { main, features, files } = measureWeapp(dist)
  const heavy = [
    main.rawKb > limits.mainRawKb && `main package ${main.rawKb} KB raw, limit ${limits.mainRawKb}`,
    main.gzipKb > limits.mainGzipKb && `main package ${main.gzipKb} KB gzipped, limit ${limits.mainGzipKb}`,
    ...Object.entries(features).map(
      ([root, { rawKb }]) => rawKb > limits.featureRawKb && `${root} ${rawKb} KB raw, limit ${limits.featureRawKb}`,
    ),
  ]
  const scripts = files.filter((file) => /\.(js|wxs)$/.test(file))
  const found = scripts.flatMap((file) =>
    banned
      .filter(({ pattern }) => pattern.test(readFileSync(file, 'utf8')))
      .map(({ why }) => `${file.slice(dist.length + 1)}: ${why}`),
  )
  const maps = files
    .filter((file) => file.endsWith('.map'))
    .map((file) => `${file.slice(dist.length + 1)}: a source map`)
  return [...heavy.filter(Boolean), ...found, ...maps]
}
