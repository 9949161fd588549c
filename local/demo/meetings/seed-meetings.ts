import type { Station } from '../../../cloudfunctions/_modules/station/station.row'
import { remindOf } from '../../../cloudfunctions/_modules/suggestion/suggestion.notices'
import { cloudStore } from '../../../cloudfunctions/_platform/cloud'
import type { CollectionName, Rows } from '../../../cloudfunctions/_platform/collections'
import { memberOf } from '../../../cloudfunctions/_platform/identity'
import { allRows, rowsById } from '../../../ops/cloud/rows'
import { insertAll } from '../../../ops/cloud/sdk'
import { within } from '../../../ops/cloud/target'
import { readPhotoFolder } from '../../../ops/import/photos'
import { fromRoot } from '../../paths'
import { personas } from '../personas'
import { countyStory } from './county-story'
import { demoEstates } from './estates.const'

/** Rows that go in with one request. */
const rowsAtOnce = 250

/** Puts rows in that are not there yet; those that are stay as they are. */
async function insertMissing<N extends CollectionName>(name: N, rows: readonly Rows[N][]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const part = rows.slice(from, from + rowsAtOnce)
    const known = new Set(
      (
        await rowsById(
          name,
          part.map(({ _id }) => _id),
        )
      ).map(({ _id }) => _id),
    )
    await insertAll(
      name,
      part.filter(({ _id }) => !known.has(_id)),
    )
  }
}

/** Members by the personas' ids, and whom the building head acts for. */
async function peopleThere(): Promise<Map<string, string>> {
  const people = new Map<string, string>()
  for (const { id, openid } of personas) {
    const member = await memberOf(cloudStore, openid)
    if (member) people.set(id, member._id)
  }
  const headId = people.get('building-head') ?? ''
  const [helped] = await cloudStore.find('members', { where: { helperIds: { has: headId } }, limit: 1 })
  if (helped) people.set('helped', helped._id)
  return people
}

/** The demo's pictures, which are in the cloud as stations' photos, by their names. */
async function picturesOf(stations: readonly Station[]): Promise<Map<string, string>> {
  const folder = await readPhotoFolder(fromRoot('local', 'demo', 'junan', 'photos'))
  const files = stations.flatMap(({ photos }) => photos)
  const found = [...folder].map(([name, { cloudPath }]) => [name, files.find((id) => id.endsWith(cloudPath))] as const)
  return new Map(found.flatMap(([name, id]) => (id === undefined ? [] : [[name, id] as const])))
}

/**
 * Seeds the demo county's meetings, suggestions and owners' votes, and what is still owed to who reviews them. Needs the personas as members. Safe to repeat: one
 * that was broken off is finished, since the suggestions' numbers are written last.
 */
export async function seedMeetings({ adminUrl, now = () => new Date() }: { adminUrl: string; now?: () => Date }) {
  await within({ kind: 'local', adminUrl }, async () => {
    const mark = numberId(demoEstates[0]?.areaId ?? '')
    if (await cloudStore.get('counters', mark)) return
    const [areas, stations, people] = await Promise.all([allRows('areas'), allRows('stations'), peopleThere()])
    const pictures = await picturesOf(stations)
    const story = countyStory({ areas, stations, people, pictures, now: now().toISOString() })
    await insertMissing('members', story.members)
    await insertMissing('units', story.units)
    await insertMissing('schedules', story.schedules)
    await insertMissing(
      'ballotRolls',
      story.votings.flatMap(({ rolls }) => rolls),
    )
    await insertMissing(
      'ballotBoxes',
      story.votings.flatMap(({ boxes }) => boxes),
    )
    await insertMissing(
      'ballotPapers',
      story.votings.flatMap(({ papers }) => papers),
    )
    await insertMissing(
      'ballots',
      story.votings.map(({ ballot }) => ballot),
    )
    await insertMissing('meetings', story.meetings)
    await insertMissing('suggestions', story.suggestions)
    const waiting = story.suggestions.filter(({ status }) => status === 'in-review')
    for (const suggestion of waiting) await cloudStore.transaction((tx) => remindOf(tx, now(), suggestion))
    const lasts = demoEstates.map(({ areaId }) => {
      const numbers = story.suggestions.filter((one) => one.areaId === areaId).map(({ number }) => number)
      return { _id: numberId(areaId), last: Math.max(...numbers) }
    })
    await insertMissing('counters', lasts.reverse())
  })
}

const numberId = (areaId: string) => `suggestion-number-${areaId}`
