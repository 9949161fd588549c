import { freshPhotoPath, requireOwnPhotos } from '../../../cloudfunctions/_platform/own-photo'
import { firstUnit, withBallots } from '../../support/ballots'
import { codeOf, dataOf, memoryApi } from '../../support/memory-api'
import { photoBy } from '../../support/photos'
import { suggestionText, withSuggestions } from '../../support/suggestions'
import { wishText } from '../../support/wishes'

const me = { openid: 'o-me' }
const idOf = (path: string) => `cloud://env.bucket/${path}`
const fieldsOf = (folder: string, photos: string[], known: string[] = []) => {
  try {
    requireOwnPhotos(me, folder, photos, known)
    return []
  } catch (error) {
    return (error as { fields: string[] }).fields
  }
}

test('one’s own, taken for this, holds; what stands there already, too', () => {
  const [a, b] = [idOf(freshPhotoPath('o-me', 'wishes')), idOf(freshPhotoPath('o-me', 'wishes'))]
  expect(a).not.toBe(b)
  expect(fieldsOf('wishes', [a, b])).toEqual([])
  expect(fieldsOf('wishes', ['cloud://env/kept.png', a], ['cloud://env/kept.png'])).toEqual([])
})

test.each([
  ['somebody else’s', idOf(freshPhotoPath('o-other', 'wishes'))],
  ['one’s own for something else', idOf(freshPhotoPath('o-me', 'orders/order-1'))],
  ['one under a name of one’s own', idOf('wishes/holiday.jpg')],
  ['a deeper one', idOf(freshPhotoPath('o-me', 'wishes').replace('wishes/', 'wishes/x/'))],
  ['one with something behind it', `${idOf(freshPhotoPath('o-me', 'wishes'))}?x=1`],
  ['no file id', 'https://a.test/b.jpg'],
])('%s does not', (_, photo) => {
  expect(fieldsOf('wishes', [idOf(freshPhotoPath('o-me', 'wishes')), photo])).toEqual(['photos.1'])
})

test('the cloud names it for whoever asks, and its path says nothing of them', async () => {
  const { call } = memoryApi()
  const { path } = dataOf(await call('stranger', 'photo.name', { folder: 'wishes' }))
  expect(path).toMatch(/^wishes\/[0-9a-f]{12}-[0-9a-f]{20}\.jpg$/)
  requireOwnPhotos({ openid: 'o-stranger' }, 'wishes', [idOf(path)])
  for (const folder of ['streets', 'wishes/..', 'orders/', 'orders/a/b', ''])
    expect(await call('stranger', 'photo.name', { folder })).toMatchObject({ error: { code: 'bad-input' } })
})

const stationId = 'jn-1-1-001'
const vote = { ballotId: 'ballot-1', unitId: firstUnit._id, choices: ['yes', 'no'] }
const proof = { suggestionId: 'sugg-in-action', words: '装好了' }
const check = { stationId, item: 'sign', state: 'passed' }

/** Each call that takes photos, by somebody who may, and where its photos are kept. */
const takers = [
  ['wish.post', 'party-member', 'wishes', wishText()],
  ['suggestion.post', 'party-member', 'suggestions', suggestionText()],
  ['suggestion.finish', 'party-member', 'suggestions', proof],
  ['station.check-item', 'community-staff', `stations/${stationId}`, check],
  ['ballot.record', 'station-manager', 'ballots/ballot-1', vote],
] as const

test.each(takers)('%s takes the photo of whoever calls, and nobody else’s', async (name, person, folder, input) => {
  const { call, store } = memoryApi()
  withSuggestions(withBallots(store))
  const sent = (photo: string) =>
    call(person, name, { ...input, ...(name === 'ballot.record' ? { photo } : { photos: [photo] }) } as never)
  const field = name === 'ballot.record' ? 'photo' : 'photos.0'
  expect(await sent(photoBy('stranger', folder))).toMatchObject({ error: { code: 'bad-input', fields: [field] } })
  expect(codeOf(await sent(photoBy(person, folder)))).toBe('ok')
})
