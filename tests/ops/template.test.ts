import { countyCloud, type OpsCloud } from './cloud'

let cloud: OpsCloud
beforeEach(async () => {
  cloud = await countyCloud()
})
afterEach(() => cloud.stop())

const id = 'AbC-123_4567890'

test('a template is registered with the keys staff were told to choose, and replaced', async () => {
  expect((await cloud.run('template', '--form', 'wish', '--id', id, '--dry-run')).said).toContain(
    '将登记“微心愿进展通知”',
  )
  expect(await cloud.rows('templates')).toEqual([])
  await cloud.run('template', '--form', 'wish', '--id', id)
  expect(await cloud.rows('templates')).toEqual([
    { _id: 'wish', templateId: id, keys: { wish: 'thing1', status: 'phrase2', time: 'time3', note: 'thing4' } },
  ])
  const { code, said } = await cloud.run(
    'template',
    '--form',
    'wish',
    '--id',
    `${id}x`,
    '--keys',
    'wish=thing3, time=date2',
  )
  expect([code, said]).toEqual([0, '已更换“微心愿进展通知”：wish=thing3，time=date2'])
  expect(await cloud.rows('templates')).toMatchObject([
    { templateId: `${id}x`, keys: { wish: 'thing3', time: 'date2' } },
  ])
})

test.each([
  [['--form', 'king', '--id', id], '--form'],
  [['--form', 'wish', '--id', 'x'], '--id'],
  [['--form', 'wish', '--id', id, '--keys', 'wish=thing1,note=thing1'], '--keys'],
  [['--form', 'wish', '--id', id, '--keys', 'wish=car_number1'], '--keys'],
  [['--form', 'wish', '--id', id, '--keys', 'nothing'], '--keys'],
])('a wrong template is refused: %j', async (words, expected) => {
  const { code, said } = await cloud.run('template', ...words)
  expect([code, said]).toEqual([1, expect.stringContaining(expected)])
  expect(await cloud.rows('templates')).toEqual([])
})
