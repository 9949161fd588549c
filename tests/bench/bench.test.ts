import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fromRoot } from '../../local/paths'

const fixtures = fromRoot('tests', 'support', 'fixtures', 'bench')

/** Runs `npm run bench` over made-up benches. */
function run(...names: string[]) {
  const args = [fromRoot('config', 'bench.mjs'), '--in', fixtures, ...names]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  // Throws if a line is no JSON.
  const lines = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { name: string; value?: number } => JSON.parse(line))
  return { status, stderr, lines, names: lines.map(({ name }) => name) }
}

const leftovers = () => readdirSync(fromRoot('dist', 'node')).filter((name) => name.startsWith('bench-'))

test('prints the machine and one JSON line per figure, whatever a bench says itself', () => {
  const { status, stderr, lines, names } = run('noisy')
  expect(names).toEqual(['machine', 'weight', 'steps', 'nothing p50', 'nothing p99'])
  expect(lines[0]).toMatchObject({ cpus: expect.any(Number), node: process.version })
  expect(lines[1]).toEqual({ name: 'weight', value: 12.3, unit: 'KB' })
  expect(lines[2]).toEqual({ name: 'steps', value: 3, unit: 'count', note: 'by hand' })
  expect(stderr).toContain('almost a figure')
  expect(status).toBe(0)
})

test('a bench that fails is told, and the others still run', () => {
  const before = leftovers()
  const { status, stderr, names } = run('failing', 'noisy')
  expect(names).toEqual(['machine', 'before the failure', 'weight', 'steps', 'nothing p50', 'nothing p99'])
  expect(stderr).toMatch(/the thing to measure is not there/)
  expect(stderr).toMatch(/failing FAILED/)
  expect(status).toBe(1)
  expect(leftovers().filter((name) => !before.includes(name))).toEqual([])
})

test.each([
  ['nonsense', [], /this is no figure/],
  ['twice', ['size'], /two figures are called size/],
])('%s is refused', (name, printed, why) => {
  const { status, stderr, names } = run(name)
  expect(names).toEqual(['machine', ...printed])
  expect(stderr).toMatch(why)
  expect(status).toBe(1)
})

test('an unknown name gets the known ones for an answer', () => {
  const { status, stderr, names } = run('nobody')
  expect(names).toEqual([])
  expect(stderr).toBe('✗ no bench called nobody; there are: failing, noisy, nonsense, twice\n')
  expect(status).toBe(1)
})
