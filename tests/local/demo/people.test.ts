import { seedPeople } from '../../../local/demo/people'
import { personas } from '../../../local/demo/personas'
import type { MeView } from '../../../src/contracts/member'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ isDemo: true })
}, 120_000)
afterAll(() => cloud.stop())

const me = async (persona: string) => {
  const answer = await cloud.call(persona, 'member.me', {})
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.data as MeView
}

test('the personas are members, as they would have made themselves', async () => {
  expect(await me('resident')).toMatchObject({
    code: expect.stringMatching(/^[2-9a-z]{8}$/),
    callName: '小李',
    phoneMasked: '138****0001',
    home: [{ id: 'jn-01' }, { id: 'jn-01-01' }, { id: 'jn-01-01-01' }],
    roles: [],
  })
  expect((await me('building-head')).home?.map(({ id }) => id)).toContain('jn-01-01-01-01')
  expect((await me('station-manager')).can.manageStations).toContain('jn-01-01-001')
  const nothing = { roles: [], isInGroup: false, can: { grant: [], help: false, manageStations: [] } }
  expect(await me('stranger')).toEqual(nothing)
  expect((await me('county-staff')).can.grant).toContain('county-staff')
})

test('the building head acts for somebody without a phone', async () => {
  const answer = await cloud.call('building-head', 'help.list', {})
  expect(answer).toMatchObject({
    data: { items: [{ callName: '孙爷爷', phoneMasked: '****09', can: { act: true, join: false, end: true } }] },
  })
})

test('phones lie encrypted in the database', () => {
  const stored = JSON.stringify(cloud.engine.find({ collection: 'members' }, { query: {} }))
  for (const { phone } of personas) if (phone) expect(stored).not.toContain(phone)
})

test('seeding people again makes nobody twice', async () => {
  const count = () => cloud.engine.find({ collection: 'members' }, { query: {} }).length
  const before = count()
  await seedPeople(cloud)
  expect(count()).toBe(before)
}, 60_000)
