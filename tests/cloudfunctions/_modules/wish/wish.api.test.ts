import type { Answer, CallName } from '../../../../src/contracts/api'
import type { WishView } from '../../../../src/contracts/wish'
import { mostWishesADay } from '../../../../src/contracts/wish.const'
import { codeOf, dataOf, memoryApi, type Person, people } from '../../../support/memory-api'
import { aMember, anElderOf, memberId, withMembers } from '../../../support/people'
import { photoBy } from '../../../support/photos'
import { aWishIn, claimer, everyStatus, wishText, withWishes } from '../../../support/wishes'

const stationId = 'jn-1-1-001'
const prepared = () => {
  const made = memoryApi()
  withMembers(made.store)
  return made
}
const posted = async (made: ReturnType<typeof prepared>, person: Person, part = {}) =>
  dataOf(await made.call(person, 'wish.post', { ...wishText(), ...part }))
const stored = ({ store }: ReturnType<typeof prepared>, id: string) =>
  store.rows('wishes').find(({ _id }) => _id === id)
const claimerRow = () => ({ _id: claimer.by, openid: people['party-member'] })
const fieldsOf = (answer: Answer<CallName>) => (answer.ok ? [] : answer.error.fields)

test('nobody floods the wall: so many wishes a day, for whomever they are', async () => {
  const made = prepared()
  const codes: string[] = []
  for (let i = 0; i <= mostWishesADay; i++) codes.push(codeOf(await made.call('party-member', 'wish.post', wishText())))
  expect(codes).toEqual([...Array(mostWishesADay).fill('ok'), 'too-many-today'])
  expect(codeOf(await made.call('former-manager', 'wish.post', wishText()))).toBe('ok')
  made.state.now = new Date('2026-11-24T02:00:00.000Z')
  expect(codeOf(await made.call('party-member', 'wish.post', wishText()))).toBe('ok')
})

describe('what is written', () => {
  test('personal data is caught before anything is kept, with the fields and what was found', async () => {
    const made = prepared()
    const input = wishText({ title: '打13800138000', detail: '住3号楼2单元501，微信 wangjia66' })
    const answer = await made.call('stranger', 'wish.post', input)
    expect(codeOf(answer)).toBe('home-needed')
    const refused = await made.call('party-member', 'wish.post', input)
    expect(codeOf(refused)).toBe('personal-data')
    expect(fieldsOf(refused)).toEqual(['title', 'title.mobile', 'detail', 'detail.door', 'detail.wechat'])
    expect(made.store.rows('wishes')).toEqual([])
    // Nor does it leave for WeChat's check, or stand in the log.
    expect(made.state.checked).toEqual([])
    expect(JSON.stringify(made.lines)).not.toContain('13800138000')
  })

  test.each([
    ['wish.revise', 'former-manager', { wishId: 'wish-asked-back', ...wishText({ detail: '打13800138000' }) }],
    ['wish.note', 'party-member', { wishId: 'wish-claimed', note: '打13800138000' }],
    ['wish.hand-back', 'party-member', { wishId: 'wish-claimed', reason: '打13800138000' }],
    ['wish.not-done', 'former-manager', { wishId: 'wish-done', reason: '打13800138000' }],
    ['wish.withdraw', 'former-manager', { wishId: 'wish-open', reason: '打13800138000' }],
    ['wish.thank', 'former-manager', { wishId: 'wish-confirmed', words: '打13800138000' }],
    ['wish.ask-back', 'station-manager', { wishId: 'wish-in-review', reason: '打13800138000' }],
    ['wish.decline', 'station-manager', { wishId: 'wish-in-review', reason: '打13800138000' }],
  ] as const)('%s takes none either', async (name, person, input) => {
    const made = memoryApi()
    withWishes(made.store)
    expect(codeOf(await made.call(person, name, input))).toBe('personal-data')
    expect(made.store.writes).toBe(0)
  })

  test('WeChat checks it under the openid of whoever submits; risky is refused, the rest is for the manager', async () => {
    const made = prepared()
    made.state.verdict = 'risky'
    const refused = await made.call('building-head', 'wish.post', { ...wishText(), forId: memberId('elder') })
    expect([codeOf(refused), fieldsOf(refused)]).toEqual(['text-refused', ['title', 'detail']])
    expect(made.store.rows('wishes')).toEqual([])
    expect(made.state.checked).toEqual([
      { openid: people['building-head'], scene: 3, content: expect.stringContaining('水龙头') },
    ])
    const verdicts: (string | undefined)[] = []
    for (const verdict of ['pass', 'review', 'down'] as const) {
      made.state.verdict = verdict
      const { id } = await posted(made, 'party-member', { title: `心愿${verdict}` })
      verdicts.push(dataOf(await made.call('station-manager', 'wish.get', { wishId: id })).verdict)
      expect(dataOf(await made.call('party-member', 'wish.get', { wishId: id })).verdict).toBeUndefined()
    }
    expect(verdicts).toEqual(['pass', 'review', 'unknown'])
    const list = dataOf(await made.call('station-manager', 'wish.review-list', { stationId }))
    // All posted in the same instant, so in no order of theirs.
    expect(new Set(list.items.map(({ title, verdict, review }) => [title, verdict, review].join()))).toEqual(
      new Set(['心愿pass,pass,wish', '心愿review,review,wish', '心愿down,unknown,wish']),
    )
  })

  test('a member without a home is asked to choose one first', async () => {
    const made = prepared()
    made.store.put('members', aMember({ ...claimerRow(), homePath: [], homeNames: [] }))
    expect(codeOf(await made.call('party-member', 'wish.post', wishText()))).toBe('home-needed')
  })

  test('a day that is over, a station that is none and a photo that is no file are refused', async () => {
    const made = prepared()
    const refusal = async (part: object) => {
      const answer = await made.call('party-member', 'wish.post', { ...wishText(), ...part })
      return [codeOf(answer), fieldsOf(answer)]
    }
    expect(await refusal({ wishBy: '2026-11-22' })).toEqual(['bad-input', ['wishBy']])
    expect(await refusal({ stationId: 'jn-9' })).toEqual(['not-found', ['stationId']])
    expect(await refusal({ photos: ['https://a.test/b.png'] })).toEqual(['bad-input', ['photos.0']])
    expect(await refusal({ people: 51 })).toEqual(['bad-input', ['people']])
    expect(made.store.rows('wishes')).toEqual([])
  })
})

describe('who claims', () => {
  test('nobody their own, nor one they posted for somebody, nor one of somebody they help', async () => {
    const made = prepared()
    const { id } = await posted(made, 'building-head', { forId: memberId('elder') })
    dataOf(await made.call('station-manager', 'wish.approve', { wishId: id }))
    expect(codeOf(await made.call('building-head', 'wish.claim', { wishId: id }))).toBe('own-wish')
    const view = dataOf(await made.call('building-head', 'wish.get', { wishId: id }))
    expect([view.can.claim, view.isMine, view.forName]).toEqual([false, true, '孙爷爷'])
    expect(codeOf(await made.call('party-member', 'wish.claim', { wishId: id }))).toBe('ok')
  })

  test('a party member without a home may, a resident by the county’s choice', async () => {
    const made = prepared()
    made.store.put('members', aMember({ ...claimerRow(), homePath: [], homeNames: [] }))
    made.store.put('wishes', aWishIn('open'), aWishIn('open', { id: 'wish-2' }))
    process.env.WISH_CLAIMERS = 'party-members'
    try {
      expect(codeOf(await made.call('building-head', 'wish.claim', { wishId: 'wish-1' }))).toBe('not-allowed')
      expect(dataOf(await made.call('building-head', 'wish.get', { wishId: 'wish-1' })).can.claim).toBe(false)
      expect(codeOf(await made.call('party-member', 'wish.claim', { wishId: 'wish-1' }))).toBe('ok')
    } finally {
      delete process.env.WISH_CLAIMERS
    }
    expect(codeOf(await made.call('building-head', 'wish.claim', { wishId: 'wish-2' }))).toBe('ok')
  })
  test('the days of a claim are the county’s', async () => {
    const made = prepared()
    made.store.put('wishes', aWishIn('open'))
    process.env.WISH_CLAIM_DAYS = '3'
    try {
      const view = dataOf(await made.call('party-member', 'wish.claim', { wishId: 'wish-1' }))
      expect(view.claimEndsAt).toBe('2026-11-26T02:00:00.000Z')
    } finally {
      delete process.env.WISH_CLAIM_DAYS
    }
  })

  test('sees the number after the claim only, and each look is logged', async () => {
    const made = prepared()
    const { id } = await posted(made, 'building-head', { forId: memberId('elder') })
    dataOf(await made.call('station-manager', 'wish.approve', { wishId: id }))
    const reveal = (person: Person) => made.call(person, 'phone.reveal', { about: 'wish', id })
    expect(codeOf(await reveal('party-member'))).toBe('not-allowed')
    expect(made.store.rows('reveals')).toEqual([])
    dataOf(await made.call('party-member', 'wish.claim', { wishId: id }))
    expect(dataOf(await reveal('party-member')).phone).toBe('0539-7000009')
    expect(codeOf(await reveal('street-staff'))).toBe('not-allowed')
    expect(made.store.rows('reveals')).toMatchObject([
      { about: 'wish', aboutId: id, of: memberId('elder'), by: claimer.by, byRole: 'party-member' },
    ])
    dataOf(await made.call('party-member', 'wish.finish', { wishId: id }))
    dataOf(await made.call('building-head', 'wish.confirm', { wishId: id }))
    expect(codeOf(await reveal('party-member'))).toBe('not-allowed')
  })

  test('sees it no more once the role they needed for the claim has ended', async () => {
    const made = prepared()
    process.env.WISH_CLAIMERS = 'party-members'
    try {
      const { id } = await posted(made, 'building-head', { forId: memberId('elder') })
      dataOf(await made.call('station-manager', 'wish.approve', { wishId: id }))
      expect(dataOf(await made.call('party-member', 'wish.claim', { wishId: id })).can.call).toBe(true)
      const roles = made.store.rows('roles').filter(({ openid }) => openid === 'o-party-member')
      made.store.put('roles', ...roles.map((role) => ({ ...role, endedAt: '2026-11-23T01:00:00.000Z' })))
      expect(codeOf(await made.call('party-member', 'phone.reveal', { about: 'wish', id }))).toBe('not-allowed')
    } finally {
      delete process.env.WISH_CLAIMERS
    }
  })
})

describe('what is shown', () => {
  test('the public sees no name, no note, no reason, and roles only', async () => {
    const made = prepared()
    const { id } = await posted(made, 'building-head', { forId: memberId('elder') })
    dataOf(await made.call('station-manager', 'wish.approve', { wishId: id }))
    dataOf(await made.call('party-member', 'wish.claim', { wishId: id }))
    dataOf(await made.call('party-member', 'wish.note', { wishId: id, note: '明天上午去' }))
    dataOf(await made.call('party-member', 'wish.hand-back', { wishId: id, reason: '出差了' }))
    const seen = dataOf(await made.call('nobody', 'wish.get', { wishId: id }))
    const text = JSON.stringify(seen)
    for (const secret of [
      '孙爷爷',
      '小王',
      '明天上午',
      '1号楼',
      'm-',
      '0539',
      ...Object.values(people).filter(Boolean),
    ])
      expect(text).not.toContain(secret)
    expect(seen.timeline.map(({ what, byRole }) => [what, byRole])).toEqual([
      ['posted', 'building-head'],
      ['approved', 'station-manager'],
      ['claimed', 'party-member'],
      ['handed-back', 'party-member'],
    ])
    expect(seen).toMatchObject({ estateName: '水木清华', isMine: false, isMyClaim: false })
    const inside = dataOf(await made.call('building-head', 'wish.get', { wishId: id }))
    expect(inside.timeline[3]).toMatchObject({ what: 'noted', byRole: 'party-member', note: '明天上午去' })
  })

  test('thanks are shown to others once the manager has seen them', async () => {
    const made = memoryApi()
    withWishes(made.store)
    const wishId = 'wish-thanked'
    const words = async (person: Person) => dataOf(await made.call(person, 'wish.get', { wishId })).thanks
    expect([await words('nobody'), await words('party-member')]).toEqual([undefined, undefined])
    expect(await words('former-manager')).toEqual({ words: '谢谢您', state: 'in-review' })
    const list = dataOf(await made.call('station-manager', 'wish.review-list', { stationId }))
    expect(list.items.map(({ id, review }) => [id, review])).toContainEqual([wishId, 'thanks'])
    dataOf(await made.call('station-manager', 'wish.review-thanks', { wishId, isShown: false }))
    expect(await words('nobody')).toBeUndefined()
    dataOf(await made.call('former-manager', 'wish.thank', { wishId, words: '太感谢了' }))
    dataOf(await made.call('station-manager', 'wish.review-thanks', { wishId, isShown: true }))
    expect(await words('nobody')).toEqual({ words: '太感谢了', state: 'shown' })
  })

  test('a wisher who manages the station does not review their own wish', async () => {
    const made = prepared()
    const { id } = await posted(made, 'station-manager')
    expect(codeOf(await made.call('station-manager', 'wish.approve', { wishId: id }))).toBe('own-review')
    expect(codeOf(await made.call('community-staff', 'wish.approve', { wishId: id }))).toBe('ok')
    expect(stored(made, id)?.reviewerIds).toEqual([memberId('somebody')])
  })

  test.each([
    [[], 'somebody', 'community-staff'],
    [['second-manager'], 'community-staff', 'community-staff'],
    [['second-manager', 'community-staff'], 'street-staff', 'street-staff'],
  ] as const)(
    'who posted it for somebody helped does not review it: without %j it waits for %s',
    async (gone, asked, by) => {
      const made = prepared()
      made.store.put('members', anElderOf('station-manager'))
      for (const one of gone)
        made.store.removeWhere('roles', { openid: one === 'second-manager' ? 'o-somebody' : people[one] })
      const { id } = await posted(made, 'station-manager', { forId: memberId('elder') })
      expect(stored(made, id)?.reviewerIds).toEqual([memberId(asked)])
      for (const name of ['wish.approve', 'wish.ask-back', 'wish.decline'] as const) {
        const input = { wishId: id, ...(name !== 'wish.approve' && { reason: '写清楚' }) }
        expect(codeOf(await made.call('station-manager', name, input as never))).toBe('own-review')
      }
      expect(dataOf(await made.call('station-manager', 'wish.get', { wishId: id })).can.review).toBe(false)
      expect(codeOf(await made.call(by, 'wish.approve', { wishId: id }))).toBe('ok')
    },
  )

  test('whoever worded it anew, or thanked, for somebody helped reviews neither', async () => {
    const made = prepared()
    const { id } = await posted(made, 'building-head', { forId: memberId('elder') })
    made.store.put('members', anElderOf('station-manager'))
    await made.call('community-staff', 'wish.ask-back', { wishId: id, reason: '写清楚' })
    const text = wishText({ detail: '写清楚了' })
    expect(codeOf(await made.call('station-manager', 'wish.revise', { wishId: id, ...text }))).toBe('ok')
    expect(stored(made, id)?.reviewerIds).toEqual([memberId('somebody')])
    expect(codeOf(await made.call('station-manager', 'wish.approve', { wishId: id }))).toBe('own-review')
  })

  test('a picture that somebody else took, or for something else, is refused; who words it anew keeps those there', async () => {
    const made = prepared()
    const mine = photoBy('party-member', 'wishes')
    for (const photo of [
      photoBy('stranger', 'wishes'),
      photoBy('party-member', 'suggestions'),
      'cloud://x/wishes/1.jpg',
    ])
      expect(fieldsOf(await made.call('party-member', 'wish.post', { ...wishText(), photos: [photo] }))).toEqual([
        'photos.0',
      ])
    const { id } = await posted(made, 'party-member', { photos: [mine] })
    await made.call('station-manager', 'wish.ask-back', { wishId: id, reason: '请说清楚' })
    const anew = (photos: string[]) => made.call('party-member', 'wish.revise', { wishId: id, ...wishText({ photos }) })
    expect(codeOf(await anew([photoBy('stranger', 'wishes')]))).toBe('bad-input')
    expect(codeOf(await anew([mine]))).toBe('ok')
  })

  test('pictures are a courtesy', async () => {
    const made = prepared()
    const { id } = await posted(made, 'party-member', { photos: [photoBy('party-member', 'wishes')] })
    expect(dataOf(await made.call('party-member', 'wish.get', { wishId: id })).photos).toEqual([
      expect.stringMatching(/^https:/),
    ])
    made.store.fileUrls = () => Promise.reject(new Error('storage is down'))
    expect(dataOf(await made.call('party-member', 'wish.get', { wishId: id })).photos).toEqual([])
  })
})

test('what a view says somebody can do is what the calls let them do', async () => {
  const calls: [keyof WishView['can'], CallName, object][] = [
    ['claim', 'wish.claim', {}],
    ['handBack', 'wish.hand-back', { reason: '来不及' }],
    ['note', 'wish.note', { note: '明天去' }],
    ['finish', 'wish.finish', {}],
    ['confirm', 'wish.confirm', {}],
    ['notDone', 'wish.not-done', { reason: '还漏水' }],
    ['withdraw', 'wish.withdraw', { reason: '不用了' }],
    ['revise', 'wish.revise', wishText({ detail: '写清楚了' })],
    ['review', 'wish.decline', { reason: '请找物业' }],
    ['thank', 'wish.thank', { words: '谢谢' }],
    ['reviewThanks', 'wish.review-thanks', { isShown: true }],
    ['call', 'phone.reveal', {}],
  ]
  const persons = ['stranger', 'party-member', 'building-head', 'former-manager', 'station-manager'] as const
  for (const wishId of [...everyStatus.map((status) => `wish-${status}`), 'wish-thanked'])
    for (const person of persons)
      for (const [can, name, rest] of calls) {
        const made = memoryApi()
        withWishes(made.store)
        const view = await made.call(person, 'wish.get', { wishId })
        const offered = view.ok && view.data.can[can]
        const before = JSON.stringify(stored(made, wishId))
        const input = name === 'phone.reveal' ? { about: 'wish' as const, id: wishId } : { wishId, ...rest }
        const code = codeOf(await made.call(person, name, input as never))
        const didSomething = JSON.stringify(stored(made, wishId)) !== before || code === 'no-phone'
        expect([wishId, person, can, didSomething]).toEqual([wishId, person, can, offered])
        if (!didSomething) expect(made.store.rows('outbox')).toHaveLength(0)
      }
})

test('wisher, helper and claimer have their own lists', async () => {
  const made = prepared()
  const { id } = await posted(made, 'building-head', { forId: memberId('elder') })
  const own = await posted(made, 'building-head')
  const mine = dataOf(await made.call('building-head', 'wish.mine', {}))
  expect(new Map(mine.items.map((item) => [item.id, item.forName]))).toEqual(
    new Map([
      [id, '孙爷爷'],
      [own.id, undefined],
    ]),
  )
  expect(dataOf(await made.call('party-member', 'wish.mine', {})).items).toEqual([])
  const roles = made.store.rows('roles').filter(({ openid }) => openid === 'o-building-head')
  made.store.put('roles', ...roles.map((role) => ({ ...role, endedAt: '2026-11-23T01:00:00.000Z' })))
  const left = dataOf(await made.call('building-head', 'wish.mine', {})).items
  expect(left.filter(({ forName }) => forName !== undefined)).toEqual([])
  dataOf(await made.call('station-manager', 'wish.approve', { wishId: id }))
  dataOf(await made.call('party-member', 'wish.claim', { wishId: id }))
  const taken = async () => dataOf(await made.call('party-member', 'wish.claims', {})).items
  expect(await taken()).toMatchObject([{ id, isMyClaim: true, claimEndsAt: expect.any(String) }])
  expect((await taken())[0]?.forName).toBeUndefined()
  made.state.now = new Date('2026-12-01T02:00:00.000Z')
  expect(await taken()).toEqual([])
  expect(dataOf(await made.call('nobody', 'wish.claims', {})).items).toEqual([])
})
