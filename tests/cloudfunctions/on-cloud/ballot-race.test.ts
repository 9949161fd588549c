import { closeBallots } from '../../../cloudfunctions/_modules/ballot'
import { boxIdsOf } from '../../../cloudfunctions/_modules/ballot/ballot.ids'
import { rollParts } from '../../../cloudfunctions/_modules/ballot/ballot.roll.rules'
import { newBoxes } from '../../../cloudfunctions/_modules/ballot/box.rules'
import { clock } from '../../../cloudfunctions/_platform/clock'
import { identityIdOf } from '../../../cloudfunctions/_platform/identity'
import { insertAll } from '../../../ops/cloud/sdk'
import { type BallotChoice, paperHearingMs } from '../../../src/contracts/ballot.const'
import { anOpenBallot, aUnit, closesAt, estateId, rollOf } from '../../support/ballots'
import { type CloudApi, startCloudApi } from '../../support/cloud-api'
import { codeOf, dataOf, people } from '../../support/memory-api'
import { aMember } from '../../support/people'

// Real router, real SDK, real gateway: phone and paper at once, and the end while votes arrive.

const units = Array.from({ length: 24 }, (_, i) =>
  aUnit(String(101 + i), {
    ownerId: `m-owner-${i}`,
    involved: [`m-owner-${i}`],
    ...(i % 5 === 0 && { ownerMark: `Y${i % 3}` }),
  }),
)
const openidOf = (i: number) => `o-owner-${i}`

let api: CloudApi
beforeAll(async () => {
  api = await startCloudApi()
  const members = units.map((_, i) => aMember({ _id: `m-owner-${i}`, openid: openidOf(i) }))
  await insertAll('members', members)
  await insertAll(
    'identities',
    members.map(({ _id, openid }) => ({ _id: identityIdOf(openid), memberId: _id })),
  )
  await insertAll('units', units)
}, 60_000)
afterAll(() => api.stop())

async function aBallot(id: string) {
  await api.put('ballots', anOpenBallot({ id, units, matters: ['ordinary'] }))
  await api.put('ballotBoxes', ...newBoxes(id, boxIdsOf(id)))
  await api.put('ballotRolls', ...rollParts(id, rollOf(units)))
}

/** The SDK gives a request up after 15 seconds, which a machine busy with other things may need. */
const slowMs = 10_000
type Way = 'ballot.cast' | 'ballot.record'

/** Votes as a phone does: what got no answer in time is sent again with the same key. */
async function vote(ballotId: string, i: number, way: Way, choice: BallotChoice) {
  const openid = way === 'ballot.cast' ? openidOf(i) : people['station-manager']
  const input = { ballotId, unitId: units[i]?._id ?? '', choices: [choice] }
  for (let attempt = 1; ; attempt += 1) {
    const startedAt = performance.now()
    const answer = await api.call(openid, way, input, `key-${ballotId}-${way.replace('.', '-')}-${i}`)
    const isLost = ['internal', 'busy'].includes(codeOf(answer)) && performance.now() - startedAt > slowMs
    if (!isLost || attempt === 5) return codeOf(answer)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 2000 * attempt))
  }
}

async function sums(ballotId: string) {
  const papers = (await api.rows('ballotPapers')).filter((paper) => paper.ballotId === ballotId)
  return {
    papers,
    tookPart: {
      units: papers.length,
      owners: new Set(papers.map(({ owner }) => owner)).size,
      areaCm2: papers.reduce((sum, { areaCm2 }) => sum + areaCm2, 0),
    },
  }
}

test('phone and paper at once for each unit: one counts, the other is refused', async () => {
  await aBallot('ballot-1')
  const codes = await Promise.all(
    units.map((_, i) =>
      Promise.all([vote('ballot-1', i, 'ballot.cast', 'yes'), vote('ballot-1', i, 'ballot.record', 'no')]),
    ),
  )
  for (const pair of codes) expect([...pair].sort()).toEqual(['already-voted', 'ok'])
  const { papers, tookPart } = await sums('ballot-1')
  expect(tookPart).toEqual(anOpenBallot({ units }).all)
  const open = dataOf(await api.call('', 'ballot.get', { ballotId: 'ballot-1' }))
  expect(open).toMatchObject({ status: 'open', tookPart })
  for (const [i, [phone]] of codes.entries()) {
    const paper = papers.find(({ unitId }) => unitId === units[i]?._id)
    expect([paper?.way, paper?.choices]).toEqual(phone === 'ok' ? ['phone', ['yes']] : ['paper', ['no']])
  }
  api.state.now = new Date(api.state.now.getTime() + paperHearingMs)
  const closed = dataOf(await api.call(people['station-manager'], 'ballot.close', { ballotId: 'ballot-1' }))
  expect(closed.items[0]?.count?.areaCm2.yes).toBe(
    papers.filter(({ way }) => way === 'phone').reduce((sum, { areaCm2 }) => sum + areaCm2, 0),
  )
}, 120_000)

test('the end while votes arrive: each is counted or refused, never lost', async () => {
  await aBallot('ballot-2')
  const tick = (at: string) =>
    clock({
      store: api.store,
      caller: () => ({ openid: '', source: 'wx_trigger' }),
      jobs: [closeBallots],
      now: () => new Date(at),
      log: () => {},
    })()
  // The last instant for those who vote, while the clock is already past it.
  api.state.now = new Date(Date.parse(closesAt) - 1)
  const codes: string[] = []
  const cast = async (i: number) => {
    codes[i] = await vote('ballot-2', i, 'ballot.cast', 'yes')
  }
  const [last = 0, ...numbers] = units.map((_, i) => i).reverse()
  const early = numbers.slice(0, 12).map(cast)
  await Promise.race(early)
  await Promise.all([...early, tick(closesAt), tick(closesAt), ...numbers.slice(12).map(cast)])
  await tick(closesAt)
  await cast(last)
  expect([...new Set(codes)].sort()).toEqual(['ballot-closed', 'ok'])
  const { papers, tookPart } = await sums('ballot-2')
  expect(papers.map(({ unitId }) => unitId).sort()).toEqual(
    units.flatMap(({ _id }, i) => (codes[i] === 'ok' ? _id : [])).sort(),
  )
  const ballot = await api.store.get('ballots', 'ballot-2')
  expect(ballot).toMatchObject({ status: 'closed', tookPart })
  expect(ballot?.items[0]?.count).toMatchObject({
    owners: { tookPart: tookPart.owners, yes: tookPart.owners },
    areaCm2: { tookPart: tookPart.areaCm2, yes: tookPart.areaCm2 },
  })
  expect(ballot?.history.map(({ what }) => what)).toEqual(['opened', 'closed', 'counted'])
  expect(ballot?.areaId).toBe(estateId)
}, 120_000)
