import type { PersonalData } from '../../_platform/personal-data'
import type { Store } from '../../_platform/store'
import { derived } from './ballot.derived.rules'
import type { OwnerUnit } from './unit.row'
import { withLinks } from './unit.rules'

const most = 1000

/** The unit without the person; linked to nobody where it was theirs. Other people's links stay. */
function withoutPerson(unit: OwnerUnit, memberId: string): OwnerUnit {
  const { ownerId, ...rest } = unit
  const but = (id: string) => (id === memberId ? '' : id)
  const links = unit.links.map((link) => ({ ...link, memberId: but(link.memberId), by: but(link.by) }))
  return withLinks({ ...rest, ...(ownerId !== undefined && ownerId !== memberId && { ownerId }) }, links)
}

/** Runs `take` on each row that still names the person, until none does. */
async function eachOf<T extends { _id: string }>(
  find: () => Promise<T[]>,
  take: (id: string) => Promise<void>,
): Promise<void> {
  for (let rows = await find(); rows.length > 0; rows = await find()) for (const { _id } of rows) await take(_id)
}

async function forgetUnits(store: Store, memberId: string): Promise<void> {
  await eachOf(
    () => store.find('units', { where: { involved: { has: memberId } }, limit: most }),
    (id) =>
      store.transaction(async (tx) => {
        const unit = await tx.get('units', id)
        if (unit) await tx.set('units', withoutPerson(unit, memberId))
      }),
  )
}

/** A vote stays: it is the unit's, and the result rests on it. Who cast it, and who was told of it, goes. */
async function forgetVotes(store: Store, memberId: string): Promise<void> {
  for (const field of ['by', 'toldTo'] as const)
    await eachOf(
      () => store.find('ballotPapers', { where: { [field]: memberId }, limit: most }),
      (id) =>
        store.transaction(async (tx) => {
          const paper = await tx.get('ballotPapers', id)
          if (paper) await tx.set('ballotPapers', { ...paper, [field]: '' })
        }),
    )
  await eachOf(
    () => store.find('ballots', { where: { involved: { has: memberId } }, limit: most }),
    (id) =>
      store.transaction(async (tx) => {
        const ballot = await tx.get('ballots', id)
        const history = ballot?.history.map((step) => (step.by === memberId ? { ...step, by: '' } : step))
        if (ballot && history) await tx.set('ballots', derived({ ...ballot, history }))
      }),
  )
}

/** The person's units, their votes, and what they did as one who runs votes. */
export const ballotPersonal: PersonalData = {
  name: 'ballots',
  exported: async ({ store }, { memberId }) => {
    const [units, papers, ballots] = await Promise.all([
      store.find('units', { where: { involved: { has: memberId } }, limit: most }),
      store.find('ballotPapers', { where: { by: memberId }, limit: most }),
      store.find('ballots', { where: { involved: { has: memberId } }, limit: most }),
    ])
    return [
      ...units
        .filter(({ links }) => links.some((link) => link.memberId === memberId))
        .map(({ label, areaCm2, ownerId, links }) => ({
          kind: 'unit',
          label,
          areaCm2,
          isLinked: ownerId === memberId,
          links: links.filter((link) => link.memberId === memberId).map(({ what, at }) => ({ what, at })),
        })),
      ...units.flatMap(({ label, links }) =>
        links
          .filter(({ by, memberId: whose }) => by === memberId && whose !== memberId)
          .map(({ what, at, why }) => ({ kind: 'link', label, what, at, why })),
      ),
      // Of a paper vote they only put down what somebody else said.
      ...papers.map(({ at, way, choices }) => ({ kind: 'vote', at, way, ...(way === 'phone' && { choices }) })),
      ...ballots.map(({ title, history }) => ({
        kind: 'ballot',
        title,
        mine: history.filter(({ by }) => by === memberId).map(({ what, at }) => ({ what, at })),
      })),
    ]
  },
  forgotten: async (store, { memberId }) => {
    await forgetUnits(store, memberId)
    await forgetVotes(store, memberId)
  },
}
