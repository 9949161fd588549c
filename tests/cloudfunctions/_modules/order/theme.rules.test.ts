import { putItem } from '../../../../cloudfunctions/_modules/order/catalogue.rules'
import { groupOn, setRota } from '../../../../cloudfunctions/_modules/order/rota.rules'
import { editTheme, pauseTheme, type ThemeWords } from '../../../../cloudfunctions/_modules/order/theme.rules'
import { mondayTen } from '../../../support/memory-api'
import { aCatalogue, aRota, aTheme, everyDay, themeWords } from '../../../support/orders'

const edit = (part: Partial<ThemeWords> = {}, revision = 1) => ({ ...themeWords(part), revision, itemName: '便民理发' })
const change = (words: ReturnType<typeof edit>) => editTheme(aTheme(), words, 'm-1', mondayTen)

test.each([
  ['ends before it begins', { slots: [{ weekday: 1, from: 600, until: 600, capacity: 1 }] }, 'slots.0'],
  ['the same time twice', { slots: [...everyDay(1), { weekday: 3, from: 540, until: 570, capacity: 2 }] }, 'slots.7'],
  ['needs more people than there are seats', { minimum: 6 }, 'minimum'],
  ['a season that ends before it begins', { season: { from: '2026-12-01', until: '2026-11-30' } }, 'season'],
  ['a place named twice', { where: ['home', 'home'] as ('home' | 'station')[] }, 'where'],
])('a theme is refused: %s', (_, part, field) => {
  expect(() => change(edit(part))).toThrow(expect.objectContaining({ code: 'bad-input', fields: [field] }))
})

test('an edit names the revision it was made on; the same words are nothing to do, even on an old one', () => {
  const before = aTheme({ season: { from: '2026-01-01', until: '2026-12-31' } })
  expect(before.listedUntil).toBe('2026-12-31')
  const same = {
    ...themeWords({ season: { from: '2026-01-01', until: '2026-12-31' } }),
    revision: 0,
    itemName: '便民理发',
  }
  expect(editTheme(before, same, 'm-1', mondayTen)).toBe(before)
  expect(() => editTheme(before, edit({}, 7), 'm-1', mondayTen)).toThrow('conflict')
  const next = editTheme(before, edit({ name: '理发' }), 'm-1', mondayTen)
  expect(next).toMatchObject({ name: '理发', revision: 2, listedUntil: '9999-12-31' })
  expect(next.season).toBeUndefined()
})

test('slots are kept in the week’s order, however they were given', () => {
  const slots = [...everyDay(5)].reverse()
  expect(change(edit({ slots, name: '别名' })).slots).toEqual(everyDay(5))
})

test('a pause needs its reason, survives an edit, and ends', () => {
  const pause = (wanted: { isPaused: boolean; reason?: string }, theme = aTheme()) =>
    pauseTheme(theme, wanted, 'm-1', mondayTen)
  expect(() => pause({ isPaused: true })).toThrow('bad-input')
  const paused = pause({ isPaused: true, reason: '师傅休假' })
  expect(pause({ isPaused: true, reason: '师傅休假' }, paused)).toBe(paused)
  expect(pause({ isPaused: true, reason: '设备检修' }, paused).pause?.reason).toBe('设备检修')
  expect(editTheme(paused, edit({ name: '理发' }, 2), 'm-1', mondayTen).pause?.reason).toBe('师傅休假')
  const going = pause({ isPaused: false }, paused)
  expect(going.pause).toBeUndefined()
  expect(pause({ isPaused: false }, going)).toBe(going)
})

test('the catalogue is data: an item more, another wording, never one id in two classes', () => {
  const put = { classId: 'info', itemId: 'item-16', name: '新的一项', about: '不用发版' }
  const more = putItem(aCatalogue(), put)
  expect(more.classes[0]?.items.map(({ id }) => id)).toEqual(['policy', 'item-16'])
  expect(putItem(more, put)).toBe(more)
  expect(putItem(more, { ...put, name: '改名' }).classes[0]?.items[1]).toEqual({
    id: 'item-16',
    name: '改名',
    about: '不用发版',
  })
  expect(() => putItem(more, { ...put, classId: 'living' })).toThrow('bad-input')
  expect(() => putItem(more, { ...put, classId: 'none' })).toThrow('not-found')
  expect(() => putItem(null, put)).toThrow('not-found')
})

test.each([
  ['2026-11-22', '第二组'],
  ['2026-11-23', '第一组'],
  ['2026-11-29', '第一组'],
  ['2026-11-30', '第二组'],
  ['2026-12-07', '第一组'],
  ['2026-11-08', '第二组'],
])('on %s the rota’s %s is on duty', (day, name) => {
  expect(groupOn(aRota(), day)?.name).toBe(name)
})

test('a rota begins on a Monday and names each group once; none is nobody’s duty', () => {
  const set = (part: object) => setRota(aRota(), { ...aRota(), ...part }, 'm-1', mondayTen)
  expect(set({})).toMatchObject({ updatedBy: 'm-station-manager' })
  expect(() => set({ startsOn: '2026-11-24' })).toThrow('bad-input')
  expect(() => set({ groups: [...aRota().groups, ...aRota().groups] })).toThrow('bad-input')
  expect(set({ groups: [] })).toMatchObject({ groups: [], updatedBy: 'm-1' })
  expect(groupOn(aRota({ groups: [] }), '2026-11-23')).toBeUndefined()
  expect(groupOn(null, '2026-11-23')).toBeUndefined()
})
