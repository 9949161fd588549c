import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cloudStore } from '../../cloudfunctions/_platform/cloud'
import { aTheme } from '../support/orders'
import { countyCloud, type OpsCloud } from './cloud'

let cloud: OpsCloud
beforeEach(async () => {
  cloud = await countyCloud()
})
afterEach(() => cloud.stop())

const head = '类别编号,类别,项目编号,项目,说明'
const lines = [
  'info,信息咨询,policy,政策咨询,医保和社保',
  'living,便民服务,haircut,便民理发,剪头发',
  'living,便民服务,mending,缝补磨刀,缝补衣物',
]
const sheet = (...rows: string[]) => cloud.file('c.csv', [head, ...rows].join('\n'))
const importing = (rows: string[], ...flags: string[]) => cloud.run('import-catalogue', sheet(...rows), ...flags)
const names = async () => {
  const [catalogue] = await cloud.rows('catalogues')
  return catalogue?.classes.map(({ name, items }) => `${name}：${items.map((item) => item.name).join('、')}`)
}

test('a sheet becomes the catalogue, in its order; again nothing changes; item 16 is one more line', async () => {
  expect((await importing(lines)).said).toBe('服务目录：新增 3，更改 0，不变 0')
  expect(await names()).toEqual(['信息咨询：政策咨询', '便民服务：便民理发、缝补磨刀'])
  expect((await importing(lines)).said).toBe('服务目录：新增 0，更改 0，不变 3')
  const next = [
    ...lines.slice(0, 2),
    'living,便民服务,mending,缝补磨刀,衣物和刀剪',
    'living,便民服务,keys,配钥匙,当场配',
  ]
  expect((await importing(next)).said).toBe('服务目录：新增 1，更改 1，不变 2')
  expect((await names())?.[1]).toBe('便民服务：便民理发、缝补磨刀、配钥匙')
  await importing([next[3] ?? '', ...next.slice(0, 3)])
  expect(await names()).toEqual(['便民服务：配钥匙、便民理发、缝补磨刀', '信息咨询：政策咨询'])
})

test('a dry run says what would be and writes nothing', async () => {
  expect((await importing(lines, '--dry-run')).said).toBe('服务目录：将新增 3，将更改 0，不变 0')
  expect(await cloud.rows('catalogues')).toEqual([])
})

test('how the county handles orders is not in the sheet, and stays', async () => {
  await importing(lines)
  const [before] = await cloud.rows('catalogues')
  if (before)
    await cloud.inside(() =>
      cloudStore.transaction((tx) => tx.set('catalogues', { ...before, settings: { answerHours: 2 } })),
    )
  await importing(lines.slice(0, 2))
  expect((await cloud.rows('catalogues'))[0]?.settings).toEqual({ answerHours: 2 })
})

test('each fault is named with its line, and then nothing at all is written', async () => {
  const { code, said } = await importing([
    ...lines,
    'Living,便民服务,x,配钥匙,当场配',
    'living,别的名字,keys,配钥匙,当场配',
    'info,信息咨询,haircut,理发,又一个',
    'info,信息咨询,call,打电话,打13800138000',
    'info,信息咨询,empty,,什么',
  ])
  expect(code).toBe(1)
  expect(said.split('\n')).toEqual([
    expect.stringMatching(/^第 5 行 \[bad-value\] 类别编号“Living”/),
    expect.stringMatching(/^第 6 行 \[duplicate\] 类别编号 living 前面叫“便民服务”，这里叫“别的名字”$/),
    expect.stringMatching(/^第 7 行 \[duplicate\] 项目编号 haircut 与第 3 行重复$/),
    expect.stringMatching(/^第 8 行 \[bad-value\] 说明里有电话/),
    expect.stringMatching(/^第 9 行 \[bad-value\] 项目要写 1 到 20 个字/),
    '有 5 处不对，没有写入任何内容',
  ])
  expect(said).not.toContain('13800138000')
  expect(await cloud.rows('catalogues')).toEqual([])
})

test('what is not in the sheet goes, unless a station still offers it', async () => {
  await importing(lines)
  await cloud.inside(() => cloudStore.transaction((tx) => tx.set('themes', aTheme())))
  const refused = await importing([lines[0] ?? ''])
  expect(refused.said).toContain(
    '第 1 行 [still-used] 表里没有项目 haircut（便民理发），但“水木清华同心驿”的“周一剪吧”还在用它',
  )
  expect((await names())?.length).toBe(2)
  expect((await importing(lines.slice(0, 2))).said).toBe('表里没有的 1 个项目去掉了\n服务目录：新增 0，更改 0，不变 2')
  expect(await names()).toEqual(['信息咨询：政策咨询', '便民服务：便民理发'])
})

test.each(['csv', 'xlsx'])('what is exported as %s is imported again without a change', async (kind) => {
  await importing(lines)
  const file = join(cloud.folder, `out.${kind}`)
  expect((await cloud.run('export', 'catalogue', file)).said).toBe(`已导出 3 行到 ${file}`)
  if (kind === 'csv') expect(readFileSync(file, 'utf8').split('\n')[0]).toContain(head)
  expect((await cloud.run('import-catalogue', file)).said).toBe('服务目录：新增 0，更改 0，不变 3')
})
