import { decisionsOf, type NotifyTemplate, templatesToAsk } from '../../../src/platform/notify-rules'
import { untilWord, wishNext } from '../../../src/ui/wish-copy'

const template = (moment: NotifyTemplate['moment'], more: Partial<NotifyTemplate> = {}): NotifyTemplate => ({
  moment,
  templateId: `t-${moment.split('-')[0]}`,
  left: 0,
  isRefused: false,
  ...more,
})

const moments = ['wish-reviewed', 'wish-claimed', 'wish-done'] as const
const wish = (more: Partial<NotifyTemplate>) => moments.map((moment) => template(moment, more))

test.each([
  ['nothing allowed yet', wish({}), ['t-wish']],
  ['fewer allowed than there are moments', wish({ left: 2 }), ['t-wish']],
  ['one allowed for each moment: nobody is nagged', wish({ left: 3 }), []],
  ['refused: not asked again', wish({ isRefused: true }), []],
  ['not configured', [], []],
])('%s', (_, templates, asked) => {
  expect(templatesToAsk(templates, moments)).toEqual(asked)
})

test('who asks for it themselves is asked whatever was before', () => {
  expect(templatesToAsk(wish({ isRefused: true, left: 9 }), moments, true)).toEqual(['t-wish'])
})

test('never more than three in one dialog, the first moment first', () => {
  const many = (['todo', 'order-changed', 'wish-done', 'wish-reminder'] as const).map((moment, i) =>
    template(moment, { templateId: `t${i}` }),
  )
  expect(
    templatesToAsk(
      many,
      many.map(({ moment }) => moment),
    ),
  ).toEqual(['t0', 't1', 't2'])
})

test('of WeChat’s words, yes and no count; what it left out is no answer', () => {
  expect(decisionsOf({ a: 'accept', b: 'reject', c: 'ban', d: 'filter', e: 'acceptWithAudio' })).toEqual([
    { templateId: 'a', answer: 'accept' },
    { templateId: 'b', answer: 'reject' },
    { templateId: 'c', answer: 'ban' },
    { templateId: 'e', answer: 'accept' },
  ])
})

const now = new Date('2026-11-24T04:00:00.000Z')

test.each([
  ['2026-11-23', '过了日子'],
  ['2026-11-24', '今天到期'],
  ['2026-11-27', '还有 3 天'],
  ['2027-02-01', '周一 2月1日前'],
])('until %s is said as %s', (day, said) => {
  expect(untilWord(day, now)).toBe(said)
})

test.each([
  [{ status: 'open', people: 1, claimedPeople: 0, wishBy: '2026-11-27' }, '还有 3 天'],
  [{ status: 'open', people: 5, claimedPeople: 2 }, '2/5 人认领'],
  [{ status: 'claimed', people: 1, claimedPeople: 1, claimEndsAt: '2026-11-25T04:00:00.000Z' }, '明天前办好'],
  [{ status: 'claimed', people: 1, claimedPeople: 1 }, ''],
  [{ status: 'confirmed', people: 1, claimedPeople: 1, wishBy: '2026-11-27' }, ''],
] as const)('%j: %s', (told, said) => {
  expect(wishNext(told, now)).toBe(said)
})
