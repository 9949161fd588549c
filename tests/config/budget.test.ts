import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const budget = pathToFileURL(resolve(__dirname, '../../config/budget.mjs')).href

/** Judges a made-up WeChat build in a process of its own, as `npm run check` does. */
function faultsOf(files: Record<string, string | null>): string[] {
  const dist = mkdtempSync(join(tmpdir(), 'budget-'))
  try {
    const app = JSON.stringify({
      pages: ['pages/map/index'],
      subPackages: [{ root: 'features/wish', pages: ['pages/a/index'] }],
    })
    for (const [name, text] of Object.entries({ 'app.json': app, ...files })) {
      if (text === null) continue
      mkdirSync(dirname(join(dist, name)), { recursive: true })
      writeFileSync(join(dist, name), text)
    }
    const script = `import { overBudget } from ${JSON.stringify(budget)}; console.log(JSON.stringify(overBudget(${JSON.stringify(dist)})))`
    return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }))
  } finally {
    rmSync(dist, { recursive: true, force: true })
  }
}

const noise = (bytes: number) =>
  Array.from({ length: bytes }, (_, i) => String.fromCharCode(97 + ((i * i * 31 + i * 7) % 26))).join('')

test('a small build is within its budget', () => {
  expect(faultsOf({ 'app.js': 'App(a?.5:1)', 'features/wish/a.js': 'Page({})' })).toEqual([])
})

test.each([
  ['a heavy main package', { 'app.js': noise(421_000) }, /main package 421.* KB raw/],
  ['incompressible weight', { 'app.js': randomBytes(125_000).toString('base64') }, /main package .* KB gzipped/],
  ['a heavy feature', { 'features/wish/a.js': noise(61_000) }, /features\/wish 61 KB raw/],
  ['zod', { 'vendors.js': 'x.safeParse(1)' }, /zod/],
  ['a foreign dayjs locale', { 'app.js': 'require("dayjs/locale/de")' }, /locale/],
  ['a source map', { 'app.js.map': '{}' }, /source map/],
  ['a nullish default', { 'app.js': 'a(b[0]??"")' }, /newer than/],
  ['optional chaining', { 'app.js': 'a(b?.c,d?.5:1)' }, /newer than/],
  ['eval', { 'app.js': ';eval("1")' }, /compiled from a string/],
  ['new Function', { 'app.js': 'new Function("a")' }, /compiled from a string/],
])('%s is refused', (_, files, sentence) => {
  expect(faultsOf(files)).toEqual([expect.stringMatching(sentence)])
})

test('no build at all is refused, not passed', () => {
  expect(faultsOf({ 'app.json': null })).toEqual([expect.stringMatching(/no WeChat build/)])
})
