import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { ground, planted } from './planted'

const root = resolve(__dirname, '../..')
const rules: { name: string }[] = require('../../config/architecture.cjs').forbidden
let tree: string
let violations: { rule: string; from: string }[]

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'architecture-'))
  for (const [file, text] of [ground, ...Object.values(planted)].flatMap((files) => Object.entries(files))) {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), `${text}\n`)
  }
  for (const file of ['package.json', 'tsconfig.json']) copyFileSync(join(root, file), join(tree, file))
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
  violations = cruise(tree)
})

afterAll(() => rmSync(tree, { recursive: true, force: true }))

function cruise(cwd: string) {
  const bin = join(root, 'node_modules/.bin/depcruise')
  const args = [
    bin,
    '--config',
    join(root, 'config/architecture.cjs'),
    '--output-type',
    'json',
    'src',
    'cloudfunctions',
    'local',
    'ops',
  ]
  const { summary } = JSON.parse(execFileSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 64 << 20 }))
  return summary.violations.map((found: { rule: { name: string }; from: string }) => ({
    rule: found.rule.name,
    from: found.from,
  }))
}

test('every rule has a planted violation', () => {
  expect(Object.keys(planted).sort()).toEqual(rules.map(({ name }) => name).sort())
})

test.each(Object.keys(planted))('%s is caught', (rule) => {
  const files = Object.keys(planted[rule] ?? {})
  expect(violations.filter((found) => found.rule === rule && files.includes(found.from))).not.toEqual([])
})

test('the ground under the planted files breaks nothing', () => {
  const guilty = new Set(Object.values(planted).flatMap((files) => Object.keys(files)))
  expect(violations.filter(({ rule, from }) => rule !== 'no-orphans' && !guilty.has(from))).toEqual([])
})
