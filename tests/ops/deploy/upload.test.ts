import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromRoot, rootFolder } from '../../../local/paths'
import { keyFile } from '../../../ops/deploy/key-file'
import { uploadCommands } from '../../../ops/deploy/upload'
import { runOps } from '../../../ops/run'

const begin = ['-----BEGIN', 'RSA', 'PRIVATE', 'KEY-----'].join(' ')
let outside: string
let key: string
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'key-'))
  key = join(outside, 'private.key')
  writeFileSync(key, `${begin}\nnot a real one\n`)
})
afterEach(() => rmSync(outside, { recursive: true, force: true }))

async function run(...words: string[]) {
  const lines: string[] = []
  const code = await runOps(words, (line) => lines.push(line))
  return { code, said: lines.join('\n') }
}

test('a key outside the project is taken', () => expect(keyFile(key, rootFolder())).toContain('private.key'))

test('a key inside the project is refused, also through a link in either direction', () => {
  const project = join(outside, 'project')
  expect(() => keyFile(key, outside)).toThrow('放在项目文件夹里')
  symlinkSync(outside, project)
  expect(() => keyFile(join(project, 'private.key'), outside)).toThrow('放在项目文件夹里')
  const link = join(outside, 'link.key')
  symlinkSync(fromRoot('package.json'), link)
  expect(() => keyFile(link, rootFolder())).toThrow('放在项目文件夹里')
})

test('a folder whose name only begins like the project is outside', () => {
  const beside = mkdtempSync(join(tmpdir(), 'key-'))
  const project = beside.slice(0, -1)
  try {
    writeFileSync(join(beside, 'private.key'), begin)
    if (!existsSync(project)) symlinkSync(outside, project)
    expect(keyFile(join(beside, 'private.key'), project)).toContain(beside)
  } finally {
    rmSync(project, { force: true })
    rmSync(beside, { recursive: true, force: true })
  }
})

test.each([
  ['is not there', () => 'none.key', '没有密钥文件'],
  ['is something else', () => fromRoot('package.json'), '放在项目文件夹里'],
])('a key that %s', async (_, path, expected) => {
  const { code, said } = await run('deploy', '--key', path())
  expect([code, said]).toEqual([1, expect.stringContaining(expected)])
})

test('a file that is no key is refused before anything is built', async () => {
  writeFileSync(key, 'hello')
  const { code, said } = await run('deploy', '--key', key)
  expect([code, said]).toEqual([1, expect.stringContaining('不是代码上传密钥')])
  expect(said).not.toContain('打包')
})

test('without a key and without --dry-run it says what to do', async () => {
  expect(await run('deploy')).toEqual({ code: 1, said: '没有密钥：请写 --key 密钥文件，或用 --dry-run 只检查' })
})

const options = {
  root: '/p',
  key: '/k',
  appId: 'wx0123456789abcdef',
  version: '0.1.0',
  description: '说明',
  functions: ['api', 'clock'],
}

test('functions first, then the package; a preview leaves the functions alone', () => {
  const upload = uploadCommands({ ...options, isPreview: false, env: 'e-1' })
  expect(upload.map(([first]) => first)).toEqual(['cloud', 'cloud', 'upload'])
  const [first = []] = upload
  expect(first.join(' ')).toBe(
    'cloud functions upload --pp /p --pkp /k --appid wx0123456789abcdef --env e-1 --name api --path /p/dist/cloudfunctions/api --remote-npm-install true',
  )
  expect(uploadCommands({ ...options, isPreview: true, env: 'e-1' }).map(([word]) => word)).toEqual(['preview'])
  expect(uploadCommands({ ...options, isPreview: false }).map(([word]) => word)).toEqual(['upload'])
})
