/** @jest-environment jsdom */
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'
import { meetingsOf, minutesAhead } from '../support/meetings'
import { someKey } from '../support/wishes'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp
let phone: Map<string, string>
let asked: string[]
let id: string

const writing = 'features/run-meeting/pages/minutes'
const reading = 'features/meeting/pages/minutes'
const as = (persona: string) => (body: { name: string }) => {
  asked.push(body.name)
  return cloud.post(persona, body)
}
const tap = (label: string | RegExp) => app.fireEvent.click(app.screen.getByText(label))
const times = (name: string) => asked.filter((one) => one === name).length
const write = (label: string, value: string) =>
  app.fireEvent.change(app.screen.getByLabelText(label), { target: { value } })
const result = (number: number, word: string) => {
  const group = app.screen.getByLabelText(`第 ${number} 件，结果`)
  app.fireEvent.click(
    [...group.querySelectorAll('[role=radio]')].find(({ textContent }) => textContent === word) as Element,
  )
}
const start = (persona: string) => {
  app = startApp(phone)
  app.device.connect(as(persona))
}

beforeAll(async () => {
  cloud = await startCloud()
  const meetings = meetingsOf(cloud)
  const { planned } = await meetings.plan()
  id = (await meetings.announced(planned, minutesAhead(5))).id
  await cloud.local('/local/clock', { advance: 'PT3H' })
}, 90_000)
afterAll(() => cloud?.stop())

beforeEach(() => {
  asked = []
  phone = new Map()
  start('station-manager')
})
afterEach(() => app.close())

test('before they are published a resident is told when they come', async () => {
  start('resident')
  app.open(reading, { id })
  await app.screen.findByText('纪要还没出来')
})

test('nothing half written goes out; the phone keeps it through a killed page', async () => {
  app.open(writing, { id })
  await app.screen.findByLabelText('这次会的情况')
  write('这次会的情况', '物业先答复了上月的三件事')
  write('第 1 件，大家说了什么', '东门内侧离配电室近')
  tap('存一下')
  await app.screen.findByText(/上面有没写完的/)
  expect(asked).not.toContain('meeting.save-minutes')
  app.close()
  start('station-manager')
  app.open(writing, { id })
  await app.screen.findByText('接着上次没写完的')
  expect(app.screen.getByLabelText<HTMLTextAreaElement>('第 1 件，大家说了什么').value).toBe('东门内侧离配电室近')
})

async function fillIn() {
  await app.screen.findByLabelText('这次会的情况')
  write('这次会的情况', '物业先答复了上月的三件事')
  for (const number of [1, 2]) {
    write(`第 ${number} 件，大家说了什么`, '大家说了不少')
    write(`第 ${number} 件，怎么定的`, '月底前报价')
    result(number, number === 1 ? '定了，去办' : '下次再议')
  }
}

test('whoever may only write saves a draft that residents do not see', async () => {
  start('committee-member')
  app.open(writing, { id })
  await fillIn()
  expect(app.screen.queryByText('发布')).toBeNull()
  tap('存一下')
  await app.screen.findByText('存好了')
  expect([...phone.keys()].filter((key) => key.includes('draft'))).toEqual([])
  expect((await meetingsOf(cloud).get(id)).minutes).toBeUndefined()
})

test('what another saved in the meantime is looked at before anything is saved or published, and both can be kept', async () => {
  const other = async (summary: string) => {
    const { minutes, agenda } = await meetingsOf(cloud).get(id, 'committee-member')
    const items = agenda.map(({ number }) => ({
      number,
      discussed: '业委会听到的',
      outcome: 'noted' as const,
      decision: '业委会记下的',
    }))
    const draft = { meetingId: id, revision: minutes?.revision ?? 0, summary, items }
    await cloud.ask('committee-member', 'meeting.save-minutes', draft, someKey())
  }
  app.open(writing, { id })
  await fillIn()
  await other('业委会写的')
  tap('存一下')
  await app.screen.findByText(/别人刚存过一份/)
  expect((await meetingsOf(cloud).get(id, 'committee-member')).minutes?.summary).toBe('业委会写的')
  const before = times('meeting.save-minutes')
  await app.screen.findByText('别人刚存的纪要')
  tap('关闭')
  expect(app.screen.queryByText('别人刚存的纪要')).toBeNull()
  tap('发布')
  app.screen.getByText('别人刚存的纪要')
  app.screen.getByText('业委会写的')
  tap('还用我写的')
  expect(times('meeting.save-minutes')).toBe(before)
  expect(app.screen.getByLabelText<HTMLTextAreaElement>('这次会的情况').value).toBe('物业先答复了上月的三件事')
  tap('存一下')
  await app.screen.findByText('存好了')
  expect((await meetingsOf(cloud).get(id, 'committee-member')).minutes?.summary).toBe('物业先答复了上月的三件事')
  // Again, now taking theirs; one's own saving before is no conflict.
  write('这次会的情况', '我又改了')
  await other('业委会又写的')
  tap('存一下')
  app.fireEvent.click(await app.screen.findByText('看看别人写的'))
  tap('用别人写的，接着改')
  expect(app.screen.getByLabelText<HTMLTextAreaElement>('这次会的情况').value).toBe('业委会又写的')
  expect(app.screen.queryByText(/别人刚存过一份/)).toBeNull()
})

test('after one’s own saving, writing anew begins from what was saved, and nobody else is spoken of', async () => {
  app.open(writing, { id })
  await app.screen.findByLabelText('这次会的情况')
  write('这次会的情况', '写了一半')
  app.close()
  start('station-manager')
  app.open(writing, { id })
  await app.screen.findByText('接着上次没写完的')
  await fillIn()
  write('这次会的情况', '这一次存的')
  tap('存一下')
  await app.screen.findByText('存好了')
  write('这次会的情况', '又改坏了')
  tap('从头写')
  expect(app.screen.getByLabelText<HTMLTextAreaElement>('这次会的情况').value).toBe('这一次存的')
  expect(app.screen.queryByText(/别人刚存过一份/)).toBeNull()
  expect([...phone.keys()].filter((key) => key.includes('draft'))).toEqual([])
})

test.each([
  ['as they were sent', undefined],
  ['and gone on with', '发出去以后又添了一句'],
])('one’s own words whose answer was lost, %s, are nobody else’s after a killed page', async (_, added) => {
  const words = `答复丢了的${added ?? ''}`
  app.device.connect(async (body) => {
    const answer = await cloud.post('station-manager', body)
    if (body.name === 'meeting.save-minutes') throw new Error('the answer was lost')
    return answer
  })
  app.open(writing, { id })
  await fillIn()
  write('这次会的情况', words)
  tap('存一下')
  await app.screen.findByText(/网络不通/)
  if (added) write('这次会的情况', added)
  app.close()
  start('station-manager')
  app.open(writing, { id })
  await app.screen.findByText('接着上次没写完的')
  expect(app.screen.queryByText(/别人刚存过一份/)).toBeNull()
  write('这次会的情况', `${words}，接着写`)
  expect(app.screen.queryByText(/别人刚存过一份/)).toBeNull()
  tap('存一下')
  await app.screen.findByText('存好了')
  expect((await meetingsOf(cloud).get(id, 'station-manager')).minutes?.summary).toBe(`${words}，接着写`)
})

test('a draft of a time before revisions were counted does not overwrite what the cloud has', async () => {
  app.open(writing, { id })
  await app.screen.findByLabelText('这次会的情况')
  write('这次会的情况', '很早写的')
  app.close()
  const [name, text] = [...phone].find(([key]) => key.includes('draft-minutes')) ?? ['', '{}']
  const { revision: _, ...old } = JSON.parse(text)
  phone.set(name, JSON.stringify(old))
  start('station-manager')
  app.open(writing, { id })
  await app.screen.findByText(/别人刚存过一份/)
})

test('publishing asks back, goes out once, and closes the meeting; a resident reads it', async () => {
  app.open(writing, { id })
  await fillIn()
  tap('发布')
  await app.screen.findByText('发布给大家看？')
  expect(asked).not.toContain('meeting.publish-minutes')
  const button = app.screen.getByText('发布纪要')
  app.fireEvent.click(button)
  app.fireEvent.click(button)
  await app.screen.findByText('纪要发布了')
  expect(asked.filter((name) => name === 'meeting.publish-minutes')).toHaveLength(1)
  expect((await meetingsOf(cloud).get(id)).status).toBe('closed')
  app.close()
  start('resident')
  app.open(reading, { id })
  await app.screen.findByText('物业先答复了上月的三件事')
  app.screen.getByText('定了，去办')
  expect(app.screen.queryByText('加一条更正')).toBeNull()
})

test('a correction stands above, dated and by role, and what was published stays', async () => {
  app.open(reading, { id })
  app.fireEvent.click(await app.screen.findByText('加一条更正'))
  write('哪里不对，应该是什么', '打我13800000001')
  tap('加上去')
  app.screen.getByText(/像是手机号/)
  expect(asked).not.toContain('meeting.correct-minutes')
  write('哪里不对，应该是什么', '报价是下月五号前')
  tap('加上去')
  await app.screen.findByText(/^更正：报价是下月五号前（.*驿站管理员）$/)
  expect((await meetingsOf(cloud).get(id)).minutes).toMatchObject({
    summary: '物业先答复了上月的三件事',
    corrections: [{ text: '报价是下月五号前', byRole: 'station-manager' }],
  })
})
