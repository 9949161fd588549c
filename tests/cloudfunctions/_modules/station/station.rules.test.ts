import type { Station } from '../../../../cloudfunctions/_modules/station/station.row'
import { checkItem, closeOn, editHours } from '../../../../cloudfunctions/_modules/station/station.rules'
import { anOpening, aStation, aWeek } from '../../../support/factories'

const now = new Date('2026-11-23T02:00:00.000Z')
const today = '2026-11-23'
const morning = aWeek({ from: 480, until: 720 })
const refusal = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    const { code, fields } = error as { code: string; fields?: string[] }
    return [code, ...(fields ?? [])].join(' ')
  }
  return 'done'
}

describe('edit hours', () => {
  test('sets the week and raises the revision', () => {
    const before = aStation({ revision: 4 })
    const next = editHours(before, { revision: 4, week: morning }, now)
    expect(next).toMatchObject({ revision: 5, updatedAt: now.toISOString(), opening: { week: morning } })
    expect(before.revision).toBe(4)
  })

  test('keeps the special days', () => {
    const days = { '2026-12-01': { spans: [] } }
    const station = aStation({ opening: anOpening({ days }) })
    expect(editHours(station, { revision: 1, week: morning }, now).opening.days).toEqual(days)
  })

  test('is the same station when the hours are those, whatever revision was seen', () => {
    const station = aStation({ revision: 4, opening: anOpening({ week: morning }) })
    expect(editHours(station, { revision: 1, week: morning }, now)).toBe(station)
  })

  test.each([
    ['a later revision', 3, morning, 'conflict revision'],
    [
      'overlap',
      4,
      [
        [],
        [],
        [
          { from: 480, until: 720 },
          { from: 700, until: 800 },
        ],
        [],
        [],
        [],
        [],
      ],
      'bad-input week.2',
    ],
    [
      'wrong order',
      4,
      [
        [
          { from: 780, until: 900 },
          { from: 480, until: 720 },
        ],
        [],
        [],
        [],
        [],
        [],
        [],
      ],
      'bad-input week.0',
    ],
    ['touching is fine', 4, aWeek({ from: 480, until: 720 }, { from: 720, until: 900 }), 'done'],
  ])('%s', (_, revision, week, expected) => {
    expect(refusal(() => editHours(aStation({ revision: 4 }), { revision, week }, now))).toBe(expected)
  })
})

describe('close on a day', () => {
  const close = (station: Station, change: Parameters<typeof closeOn>[1]) => closeOn(station, change, today, now)

  test('closes, says why, and is undone', () => {
    const closed = close(aStation(), { day: '2026-11-24', reason: '检修' })
    expect(closed.opening.days).toEqual({ '2026-11-24': { spans: [], reason: '检修' } })
    expect(close(closed, { day: '2026-11-24', reason: '检修' })).toBe(closed)
    const restored = close(closed, { day: '2026-11-24', undo: true })
    expect(restored.opening.days).toEqual({})
    expect(restored.revision).toBe(3)
    expect(close(restored, { day: '2026-11-24', undo: true })).toBe(restored)
  })

  test('special hours replace a closure', () => {
    const closed = close(aStation(), { day: '2026-11-24' })
    const special = close(closed, { day: '2026-11-24', spans: [{ from: 540, until: 720 }] })
    expect(special.opening.days['2026-11-24']).toEqual({ spans: [{ from: 540, until: 720 }] })
  })

  test('drops what is long past', () => {
    const days = { '2026-09-01': { spans: [] }, '2026-11-01': { spans: [] } }
    const next = close(aStation({ opening: anOpening({ days }) }), { day: '2026-11-24' })
    expect(Object.keys(next.opening.days)).toEqual(['2026-11-01', '2026-11-24'])
  })

  test.each([
    ['yesterday', { day: '2026-11-22' }, 'bad-input day'],
    ['today', { day: '2026-11-23' }, 'done'],
    ['too far ahead', { day: '2028-01-01' }, 'bad-input day'],
    [
      'spans out of order',
      {
        day: '2026-11-24',
        spans: [
          { from: 700, until: 800 },
          { from: 480, until: 720 },
        ],
      },
      'bad-input spans',
    ],
  ])('%s', (_, change, expected) => {
    expect(refusal(() => close(aStation(), change))).toBe(expected)
  })
})

describe('check an item (M3: each of the five has its state, evidence and date)', () => {
  const check = { item: 'sign' as const, state: 'failed' as const, note: '灯箱不亮', photos: ['cloud://a/1.png'] }

  test('keeps state, evidence, date and role, and the other items', () => {
    const first = checkItem(
      aStation(),
      { item: 'name', state: 'passed', photos: [] },
      'county-staff',
      '2026-10-01',
      now,
    )
    const next = checkItem(first, check, 'community-staff', today, now)
    expect(next.checklist.sign).toEqual({
      state: 'failed',
      note: '灯箱不亮',
      photos: ['cloud://a/1.png'],
      checkedOn: today,
      byRole: 'community-staff',
    })
    expect(next.checklist.name?.checkedOn).toBe('2026-10-01')
  })

  test('the same finding on the same day is nothing new; on the next day it is', () => {
    const once = checkItem(aStation(), check, 'community-staff', today, now)
    expect(checkItem(once, check, 'community-staff', today, now)).toBe(once)
    expect(checkItem(once, check, 'community-staff', '2026-11-24', now).revision).toBe(3)
    expect(checkItem(once, { ...check, state: 'passed' }, 'community-staff', today, now).checklist.sign?.state).toBe(
      'passed',
    )
  })
})
