import { execFileSync } from 'node:child_process'
import { fromRoot, rootFolder } from '../../../local/paths'
import { deployFindings } from '../../../ops/deploy/check'
import { runOps } from '../../../ops/run'

beforeAll(() => {
  execFileSync(process.execPath, [fromRoot('config', 'build.mjs')], { cwd: rootFolder(), stdio: 'pipe' })
}, 300_000)

test('this checkout could be uploaded: only what a county itself must give is missing', () => {
  const found = deployFindings(rootFolder())
  expect(found.filter(({ level }) => level === 'fault')).toEqual([])
  expect(found.map(({ where }) => where)).toEqual(['AppID', '订阅消息模板'])
})

test('a dry run says so, and lists what the database needs', async () => {
  const lines: string[] = []
  expect(await runOps(['deploy', '--dry-run'], (line) => lines.push(line))).toBe(0)
  const said = lines.join('\n')
  expect(said).toContain('还缺 AppID')
  expect(said).toContain('{ "read": false, "write": false }')
  for (const name of ['imports', 'reports', 'members', 'outbox']) expect(said).toMatch(new RegExp(`^ {2}${name}`, 'm'))
}, 300_000)
