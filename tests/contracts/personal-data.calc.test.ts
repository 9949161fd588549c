import fc from 'fast-check'
import { personalDataIn } from '../../src/contracts/personal-data.calc'
import { workedMs } from '../support/cpu'

const kinds = (text: string) => personalDataIn(text).map(({ kind }) => kind)

/** An ID number with its right check digit. */
function idNumber(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return first17 + '10X98765432'[sum % 11]
}

/** A card number with its right check digit, by the textbook's rule for the number without it. */
function cardNumber(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, i) => {
    const value = i % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return total + Math.floor(value / 10) + (value % 10)
  }, 0)
  return `${body}${(10 - (sum % 10)) % 10}`
}

test.each([
  ['我的电话是13800138000，谢谢', 'mobile', '13800138000'],
  ['打138-0013-8000找我', 'mobile', '138-0013-8000'],
  ['138 0013 8000', 'mobile', '138 0013 8000'],
  ['+86 13912345678', 'mobile', '86 13912345678'],
  ['１３８００１３８０００', 'mobile', '１３８００１３８０００'],
  ['一三八零零一三八零零零', 'mobile', '一三八零零一三八零零零'],
  ['幺三八，不是，13八00幺3八000', 'mobile', '13八00幺3八000'],
  ['2026-11-23 13800138000', 'mobile', '13800138000'],
  ['家里0539-7212345', 'landline', '0539-7212345'],
  ['(0539)7212345', 'landline', '0539)7212345'],
  ['010-65551234', 'landline', '010-65551234'],
  ['电话：7212345', 'landline', '7212345'],
  [`身份证${idNumber('37132719560304001')}`, 'id-number', idNumber('37132719560304001')],
  ['身份证11010519491231002x', 'id-number', '11010519491231002x'],
  [`卡号 ${cardNumber('622848012345678901')}`, 'bank-card', cardNumber('622848012345678901')],
  ['6222 0212 3456 7890'.replace(/\d$/, cardNumber('622202123456789').slice(-1)), 'bank-card', undefined],
  ['住3号楼2单元501', 'door', '3号楼2单元501'],
  ['三号楼二单元五零一室', 'door', '三号楼二单元五零一室'],
  ['12栋1203', 'door', '12栋1203'],
  ['3#501', 'door', '3#501'],
  ['2单元501门口', 'door', '2单元501'],
  ['门牌3-2-501', 'door', '3-2-501'],
  ['送到501室', 'door', '501室'],
  ['大店村56号', 'door', '56号'],
  ['加我微信 lixiaoyu_88', 'wechat', '微信 lixiaoyu_88'],
  ['VX：abc12345', 'wechat', 'VX：abc12345'],
  ['wxid_abcdef123', 'wechat', 'wxid_abcdef123'],
  ['QQ：12345678', 'qq', 'QQ：12345678'],
  ['扣扣号 9876543', 'qq', '扣扣号 9876543'],
  ['138\u200b0013\u200b8000', 'mobile', '138\u200b0013\u200b8000'],
  ['打138\u00ad0013\u20608000吧', 'mobile', '138\u00ad0013\u20608000'],
  ['1 3 8 0 0 1 3 8 0 0 0', 'mobile', '1 3 8 0 0 1 3 8 0 0 0'],
  ['138,0013,8000', 'mobile', '138,0013,8000'],
  ['138——0013——8000', 'mobile', '138——0013——8000'],
  ['①③⑧⓪⓪①③⑧⓪⓪⓪', 'mobile', '①③⑧⓪⓪①③⑧⓪⓪⓪'],
  ['打𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎吧', 'mobile', '𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎'],
  ['1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣', 'mobile', undefined],
  ['壹叁捌零零壹叁捌零零零', 'mobile', '壹叁捌零零壹叁捌零零零'],
  ['微\u200b信：abc\u200d12345', 'wechat', '微\u200b信：abc\u200d12345'],
  ['3号\u200b楼2\u2060单元501', 'door', '3号\u200b楼2\u2060单元501'],
])('%s holds a %s', (text, kind, found) => {
  const all = personalDataIn(text)
  expect(all.map((datum) => datum.kind)).toEqual([kind])
  if (found !== undefined) expect(all[0]?.text).toBe(found)
})

test.each([
  '想要一副老花镜，200度左右',
  '3号楼前的路灯坏了',
  '3号楼有120户，想装扶手',
  '1号楼2026年加装电梯',
  '2026-11-23 上午9:30-11:30',
  '2026年11月23日',
  '希望12月25日以前有人陪我下棋',
  '一三五下午有空',
  '第1单元的楼道灯不亮',
  '修水龙头，预算100-150元',
  '水费 123456.78 元',
  '人民路12号同心驿',
  '在302教室上课',
  '想学用微信和孩子视频',
  '想进微信群看通知',
  '拨打12345没人接',
  '110101199003070000',
  '1234567890123456',
  '编号20261123001',
  '13:30-14:30，100人来就行',
  '楼层13、14、15、16、17、8都缺扶手',
  '周1，3，5，9:00，2026年起',
])('%s is no personal data', (text) => expect(kinds(text)).toEqual([]))

test('several are told apart, in order, each with its place', () => {
  const text = '王家3号楼2单元501，电话13800138000，微信 wangjia66'
  const found = personalDataIn(text)
  expect(found.map(({ kind }) => kind)).toEqual(['door', 'mobile', 'wechat'])
  for (const { start, end, text: part } of found) expect(text.slice(start, end)).toBe(part)
})

const words = fc.constantFrom('想请人', '修水龙头', '，', '。', '一下', ' ', '明天', '吧', 'ok')
const texts = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(''))

test('a mobile number is found wherever it stands and however it is spaced', () => {
  const mobile = fc.stringMatching(/^1[3-9]\d{9}$/)
  fc.assert(
    fc.property(texts, mobile, texts, fc.constantFrom('', ' ', '-', '.'), (before, number, after, sign) => {
      const written = [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(sign)
      expect(personalDataIn(`${before}${written}${after}`)).toContainEqual(
        expect.objectContaining({ kind: 'mobile', text: written }),
      )
    }),
  )
})

test('a wrong check digit is no ID number', () => {
  const first = fc.stringMatching(/^37132719[4-9]\d0[1-9]1\d\d{3}$/)
  fc.assert(
    fc.property(first, fc.constantFrom(...'0123456789X'), (first17, check) => {
      const isRight = idNumber(first17).endsWith(check)
      expect(kinds(`${first17}${check}`).includes('id-number')).toBe(isRight)
    }),
  )
})

test('it answers for any text, fast, with places that do not overlap', async () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.stringMatching(/^[0-9一二三\- 号楼单元x]{0,300}$/),
  )
  await fc.assert(
    fc.asyncProperty(any, async (text) => {
      let found: ReturnType<typeof personalDataIn> = []
      const took = await workedMs(() => {
        found = personalDataIn(text)
      })
      expect(took).toBeLessThan(500)
      found.forEach((datum, i) => {
        expect(text.slice(datum.start, datum.end)).toBe(datum.text)
        expect(datum.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
      })
    }),
    { numRuns: 300 },
  )
})
