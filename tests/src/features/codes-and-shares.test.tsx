/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp
const patience = { timeout: 10_000 }

beforeAll(async () => {
  cloud = await startCloud()
}, 60_000)
afterAll(() => cloud?.stop())
beforeEach(() => {
  app = startApp(new Map())
  // Somebody whom the county does not know.
  app.device.connect((body) => cloud.post('stranger', body))
})
afterEach(() => app.close())

async function aBuilding() {
  const { items } = await cloud.ask('stranger', 'area.search', { text: '楼', levels: ['building'], limit: 1 })
  const [building] = items
  if (!building) throw new Error('the demo county has no building')
  return building
}

test("a building's code opens the home page with estate and building chosen, and one tap makes it the home", async () => {
  const building = await aBuilding()
  const estate = building.within[building.within.length - 1] ?? ''
  app.open('features/member/pages/home', { scene: encodeURIComponent(`b:${building.id}`) })
  await app.screen.findByText(building.name, {}, patience)
  expect(app.screen.getByText(estate)).toBeTruthy()
  app.fireEvent.click(app.screen.getByText('就住这里'))
  const homeOf = async () => (await cloud.ask('stranger', 'member.me', {})).home
  await app.waitFor(async () => expect((await homeOf())?.map(({ id }) => id)).toContain(building.id), patience)
})

test.each(['s:jn-01-01-001', 'b:', 'b:nope', '%E0%A4%A'])(
  'the scene %s is no building: the plain form opens',
  async (scene) => {
    app.device.connect((body) => cloud.post('party-member', body))
    app.open('features/member/pages/home', { scene })
    await app.waitFor(() => expect(document.querySelectorAll('.card, input').length).toBeGreaterThan(0), patience)
  },
)

/** Each page that can be shared, with what it needs to open. */
async function shared(): Promise<Record<string, { params: Record<string, string>; words: string | RegExp }>> {
  const { items: stations } = await cloud.ask('stranger', 'station.list', { limit: 20 })
  const { items: wishes } = await cloud.ask('stranger', 'wish.wall', { limit: 1 })
  const areaId = 'jn-01-01-01'
  const { items: meetings } = await cloud.ask('stranger', 'meeting.list', { areaId, when: 'past', limit: 1 })
  const { items: suggestions } = await cloud.ask('stranger', 'suggestion.list', { areaId, limit: 1 })
  const { items: ballots } = await cloud.ask('stranger', 'ballot.list', { areaId, limit: 1 })
  const [meeting, suggestion, ballot] = [meetings[0], suggestions[0], ballots[0]]
  if (!meeting || !suggestion || !ballot) throw new Error('the demo county lacks a meeting, a suggestion or a vote')
  const station = stations[0]
  const wish = wishes[0]
  if (!station || !wish) throw new Error('the demo county lacks a station or a wish')
  for (const { id } of stations) {
    const { items } = await cloud.ask('stranger', 'theme.list', { stationId: id, limit: 1 })
    if (items[0])
      return {
        'pages/map': { params: {}, words: /个驿站/ },
        'features/station/pages/detail': { params: { id: station.id }, words: station.name },
        'features/order/pages/themes': { params: { stationId: id }, words: items[0].name },
        'features/order/pages/theme': { params: { id: items[0].id }, words: items[0].name },
        'features/wish/pages/detail': { params: { id: wish.id }, words: wish.title },
        'features/meeting/pages/detail': { params: { id: meeting.id }, words: new RegExp(meeting.estateName) },
        'features/meeting/pages/minutes': {
          params: { id: meeting.id },
          words: new RegExp(meeting.agenda[0]?.title ?? ''),
        },
        'features/suggestion/pages/detail': { params: { id: suggestion.id }, words: new RegExp(suggestion.title) },
        'features/ballot/pages/detail': { params: { id: ballot.id }, words: new RegExp(ballot.title) },
      }
  }
  throw new Error('the demo county has no service')
}

const sharingPages = () => {
  const src = join(__dirname, '..', '..', '..', 'src')
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && /\buseShare\(/.test(readFileSync(join(src, file), 'utf8')))
    .map((file) => file.replace(/\/index\.tsx$/, ''))
}

test('what is shared opens for somebody the county does not know, by the path on the card', async () => {
  const pages = await shared()
  expect(Object.keys(pages).sort()).toEqual(sharingPages().sort())
  for (const [page, { params, words }] of Object.entries(pages)) {
    app.open(page, params)
    expect((await app.screen.findAllByText(words, {}, patience)).length).toBeGreaterThan(0)
    const { useShareAppMessage } = require('../support/taro') as { useShareAppMessage: jest.Mock }
    const [makeCard] = useShareAppMessage.mock.lastCall as [() => { title: string; path: string }]
    const card = makeCard()
    app.close()
    const [, route = '', query = ''] = /^\/(.+)\/index(?:\?(.*))?$/.exec(card.path) ?? []
    expect(Object.keys(pages)).toContain(route)
    expect(card.title).not.toBe('')
    app.open(route, Object.fromEntries(new URLSearchParams(query)))
    expect((await app.screen.findAllByText(words, {}, patience)).length).toBeGreaterThan(0)
    app.close()
  }
})
