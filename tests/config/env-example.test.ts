import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromRoot } from '../../local/paths'
import { operatorsChoices } from '../../local/prepare'

/** Set by the tools themselves, or by one of our commands for its own child; nobody sets them by hand. */
const notByHand = [
  'NODE_ENV',
  'TARO_ENV',
  'INIT_CWD',
  'TARO_APP_RELEASE',
  'H5_DIR',
  'WEAPP_DIR',
  'ARE_BUILT',
  'SEEDED_DIR',
]
/** Read by the SDK, so that no line of ours names them as `env.X`. */
const bySdk = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY']

const sources = ['src', 'cloudfunctions', 'local', 'ops', 'config'].flatMap((folder) =>
  readdirSync(fromRoot(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|mjs|cjs)$/.test(file))
    .map((file) => readFileSync(join(fromRoot(folder), file), 'utf8')),
)

const namesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name)

/** `Taro.env` is WeChat's own: folders on the phone. */
const used = new Set([
  ...sources.flatMap((text) => namesIn(text, /(?<!Taro\.)\benv\.([A-Z][A-Z0-9_]+)\b/g)),
  ...sources.flatMap((text) => namesIn(text, /\benv\[['"]([A-Z][A-Z0-9_]+)['"]\]/g)),
  ...bySdk,
])
const example = readFileSync(fromRoot('.env.example'), 'utf8')
const explained = namesIn(example, /^([A-Z][A-Z0-9_]*)=/gm)

test('every variable that the code reads stands in .env.example, and no other', () => {
  expect(used.size).toBeGreaterThan(8)
  expect(explained.slice().sort()).toEqual([...used].filter((name) => !notByHand.includes(name)).sort())
})

test('what an operator sets for the functions reaches them here too, and stands in the guide to deploying', () => {
  const forFunctions = explained.filter((name) => /^(QUIET|WISH)_/.test(name))
  expect(forFunctions.slice().sort()).toEqual([...operatorsChoices].sort())
  const guide = readFileSync(fromRoot('docs', 'deploy.md'), 'utf8')
  for (const name of forFunctions) expect(guide).toContain(`\`${name}\``)
})

test('each has words above it, and no value', () => {
  expect(new Set(explained).size).toBe(explained.length)
  for (const block of example
    .trim()
    .split(/\n\s*\n/)
    .slice(1))
    expect(block).toMatch(/^# .{20,}/)
  expect(example).not.toMatch(/^[A-Z0-9_]+=.+$/m)
})
