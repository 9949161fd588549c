import { targetOf, within } from '../../ops/cloud/target'
import { runOps } from '../../ops/run'

const keys = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', 'TCB_ENV', 'TCB_CONTEXT_CNFG', 'PORT']
const kept = Object.fromEntries(keys.map((key) => [key, process.env[key]]))
beforeEach(() => {
  for (const key of keys) delete process.env[key]
})
afterAll(() => {
  for (const key of keys) if (kept[key] !== undefined) process.env[key] = kept[key]
})

async function run(...words: string[]) {
  const lines: string[] = []
  const code = await runOps(words, (line) => lines.push(line))
  return { code, said: lines.join('\n') }
}

test('the local cloud is the default', () => {
  expect(targetOf({})).toEqual({ kind: 'local', adminUrl: 'http://127.0.0.1:8787/admin' })
  expect(targetOf({ url: 'http://127.0.0.1:9000/' })).toEqual({
    kind: 'local',
    adminUrl: 'http://127.0.0.1:9000/admin',
  })
})

test('a real environment needs its id and keys from the environment', () => {
  expect(() => targetOf({ target: 'cloud' })).toThrow('环境编号')
  expect(() => targetOf({ target: 'cloud', env: 'e-1' })).toThrow('TENCENTCLOUD_SECRETID、TENCENTCLOUD_SECRETKEY')
  Object.assign(process.env, { TENCENTCLOUD_SECRETID: 'id', TENCENTCLOUD_SECRETKEY: 'key' })
  expect(targetOf({ target: 'cloud', env: 'e-1' })).toEqual({ kind: 'cloud', env: 'e-1' })
})

test('the process gets its environment back, also after a failure', async () => {
  process.env.TCB_ENV = 'mine'
  const target = targetOf({})
  await expect(
    within(target, async () => {
      expect(JSON.parse(process.env.TCB_CONTEXT_CNFG ?? '')).toEqual({ URL: 'http://127.0.0.1:8787/admin' })
      throw new Error('broken')
    }),
  ).rejects.toThrow('broken')
  expect([process.env.TCB_ENV, process.env.TCB_CONTEXT_CNFG, process.env.TENCENTCLOUD_SECRETKEY]).toEqual([
    'mine',
    undefined,
    undefined,
  ])
})

test('a real environment is never asked at the local address', async () => {
  process.env.TCB_CONTEXT_CNFG = '{"URL":"http://127.0.0.1:1/admin"}'
  await within({ kind: 'cloud', env: 'e-1' }, async () => {
    expect([process.env.TCB_CONTEXT_CNFG, process.env.TCB_ENV]).toEqual([undefined, 'e-1'])
  })
})

test('no cloud at the address gives a sentence', async () => {
  const { code, said } = await run('seed-demo', '--url', 'http://127.0.0.1:9')
  expect([code, said]).toEqual([1, '连不上 http://127.0.0.1:9/admin：请先运行 npm start，或用 --url 说明地址'])
})

test.each([
  [['fly'], '没有命令“fly”'],
  [['__proto__'], '没有命令“__proto__”'],
  [['export', '--speed', '9'], '参数不对'],
  [['export', '--target', 'moon'], '--target 要写 local 或 cloud'],
])('a wrong command line gives a sentence: %j', async (words, sentence) => {
  const { code, said } = await run(...words)
  expect([code, said]).toEqual([1, expect.stringContaining(sentence)])
})

test('help names every command', async () => {
  const { code, said } = await run('help')
  expect(code).toBe(0)
  for (const name of ['import-areas', 'import-stations', 'export', 'grant', 'seed-demo', 'make-demo'])
    expect(said).toContain(name)
})
