import type { Meeting } from '../../../../cloudfunctions/_modules/meeting/meeting.row'
import * as rules from '../../../../cloudfunctions/_modules/meeting/meeting.rules'
import * as minutes from '../../../../cloudfunctions/_modules/meeting/minutes.rules'
import { plus } from '../../../../cloudfunctions/_modules/meeting/month.rules'
import { AppError } from '../../../../cloudfunctions/_platform/app-error'
import { minuteMs } from '../../../../src/contracts/day.const'
import { mostCorrections } from '../../../../src/contracts/meeting.const'
import { agenda, manager, meetingStates, written } from '../../../support/meetings'
import { mondayTen } from '../../../support/memory-api'
import { memberId } from '../../../support/people'

const at = mondayTen
const head = { by: memberId('building-head'), byRole: 'building-head' }
const newAgenda = { agenda: [{ ...agenda[0], title: '停车' } as (typeof agenda)[number]], seats: 30, venue: '大厅' }

describe('minutes', () => {
  const over = () => meetingStates.over()
  const save = (meeting: Meeting, text: minutes.MinutesText, doer = manager) =>
    minutes.saveMinutes(meeting, text, doer, at)

  test.each([
    ['an item is missing', [written.items[0]]],
    ['an item stands twice', [written.items[0], written.items[0]]],
    ['an item is none of the agenda', [written.items[0], { ...written.items[1], number: 3 }]],
    ['there is one too many', [...written.items, { ...written.items[1], number: 3 }]],
  ])('are refused where %s', (_, items) => {
    const text = { summary: '会议', items: items as minutes.MinutesText['items'] }
    expect(() => save(over(), text)).toThrow(new AppError('minutes-incomplete', ['items']))
  })

  test('come in any order, are kept in the agenda’s, and again is nothing', () => {
    const text = { summary: '会议', items: [...written.items].reverse() }
    const saved = save(over(), text)
    expect(saved.record?.items.map(({ number, title }) => [number, title])).toEqual([
      [1, '南门路灯'],
      [2, '充电棚'],
    ])
    expect(save(saved, text)).toBe(saved)
    expect(save(saved, { ...text, summary: '改过' }, head).record).toMatchObject({
      summary: '改过',
      savedByRole: 'building-head',
    })
  })

  test('are saved and published by whoever saw the latest draft, and by nobody else', () => {
    const first = minutes.onLatest(over(), 0, (meeting) => save(meeting, written))
    const seen = minutes.draftRevision(first)
    const by = (revision: number, summary: string) => () =>
      minutes.onLatest(second, revision, (meeting) => save(meeting, { ...written, summary }, head))
    const second = minutes.onLatest(first, seen, (meeting) => save(meeting, { ...written, summary: '二' }, head))
    const conflict = new AppError('conflict', ['revision'])
    for (const old of [0, seen]) {
      expect(by(old, '三')).toThrow(conflict)
      expect(() => minutes.onLatest(second, old, (meeting) => minutes.publishMinutes(meeting, manager, at))).toThrow(
        conflict,
      )
      // Their own words again are no loss.
      expect(by(old, '二')()).toBe(second)
    }
    expect(by(minutes.draftRevision(second), '三')().record?.summary).toBe('三')
    const closed = minutes.onLatest(second, minutes.draftRevision(second), (meeting) =>
      minutes.publishMinutes(meeting, manager, at),
    )
    expect(closed.status).toBe('closed')
    // Other steps make no other draft.
    const moved = rules.setAgenda(first, { ...newAgenda, agenda }, manager, at)
    expect(minutes.draftRevision(moved)).toBe(seen)
  })

  test('of an agenda that was changed since are no longer whole: they are written anew before they are published', () => {
    const drafted = meetingStates.drafted()
    const changed = rules.setAgenda(drafted, newAgenda, manager, at)
    expect(() => minutes.publishMinutes(changed, manager, at)).toThrow(new AppError('minutes-incomplete', ['items']))
    const items = [{ number: 1, discussed: '商量了', outcome: 'noted' as const, decision: '再看' }]
    const again = save(changed, { summary: '会议', items })
    expect(minutes.publishMinutes(again, manager, at).status).toBe('closed')
  })

  test('saved over and over are one line of the history for each who wrote', () => {
    const saved = ['一', '二', '三', '四'].reduce(
      (meeting, summary, i) => save(meeting, { ...written, summary }, i % 2 ? head : manager),
      over(),
    )
    const lines = saved.history.filter(({ what }) => what === 'minutes-saved')
    expect(lines.map(({ by }) => by)).toEqual([manager.by, head.by])
    expect(saved.record).toMatchObject({ summary: '四', savedBy: head.by })
  })

  test('take so many corrections and no more', () => {
    const correct = (meeting: Meeting, i: number) => minutes.correctMinutes(meeting, `更正 ${i}`, manager, at)
    const full = Array.from({ length: mostCorrections }, (_, i) => i).reduce(correct, meetingStates.closed())
    expect(full.record?.corrections).toHaveLength(mostCorrections)
    expect(correct(full, 0)).toBe(full)
    expect(() => correct(full, mostCorrections)).toThrow('too-large')
  })

  test('once published stay word for word; a correction stands beside them, each once', () => {
    const closed = meetingStates.closed()
    expect(() => save(closed, written)).toThrow(new AppError('wrong-state'))
    const correct = (meeting: Meeting) => minutes.correctMinutes(meeting, '路灯是五盏', manager, at)
    const once = correct(closed)
    expect(correct(once)).toBe(once)
    const { corrections, ...rest } = once.record ?? { corrections: [] }
    const { corrections: _, ...before } = closed.record ?? { corrections: [] }
    expect(rest).toEqual(before)
    expect(corrections).toEqual([{ at: at.toISOString(), by: manager.by, byRole: manager.byRole, text: '路灯是五盏' }])
  })

  test('may be written for a meeting that took place though nobody announced it', () => {
    const planned = { ...meetingStates.planned(), startsAt: plus(at.toISOString(), -60 * minuteMs) }
    expect(minutes.publishMinutes(save(planned, written), manager, at).status).toBe('closed')
  })
})
