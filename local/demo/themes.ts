import type { Theme } from '../../cloudfunctions/_modules/order/order.row'
import { publishTheme, type ThemeWords } from '../../cloudfunctions/_modules/order/theme.rules'
import type { Station } from '../../cloudfunctions/_modules/station/station.row'
import { demoCatalogue } from './catalogue'
import { demoTeam } from './groups'

interface Plan extends Omit<ThemeWords, 'slots' | 'leadHours' | 'cutoffHours' | 'minimum'> {
  id: string
  stationId: string
  /** Weekdays (1 Monday … 7 Sunday), minutes since midnight, people. */
  on: readonly [weekdays: readonly number[], from: number, until: number, capacity: number][]
  hours?: readonly [lead: number, cutoff: number]
  minimum?: number
  paused?: string
  /** The group that offers it. */
  group?: typeof demoTeam
}

const home = ['home'] as const
const atStation = ['station'] as const
const workdays = [1, 2, 3, 4, 5]
const everyDay = [1, 2, 3, 4, 5, 6, 7]
const oclock = (hour: number, minute = 0) => hour * 60 + minute

const base = (id: string, stationId: string, itemId: string, name: string) => ({ id, stationId, itemId, name })

const plans: readonly Plan[] = [
  {
    ...base('haircut', 'jn-01-01-001', 'haircut', '周一剪吧'),
    about: '每周一志愿理发师到站，60 岁以上老人优先，行动不便的可以上门。',
    flow: '约好时间，到站排队；上门的，理发师到楼下给您打电话。',
    contact: '听泉华府同心驿前台',
    where: ['station', 'home'],
    on: [
      [[1], oclock(9), oclock(10), 6],
      [[1], oclock(10), oclock(11), 6],
      [[1], oclock(14, 30), oclock(15, 30), 6],
    ],
    dispatch: 'rota',
  },
  {
    ...base('volunteer', 'jn-01-01-001', 'volunteer', '志愿服务上门'),
    about: '陪诊、打扫、搬东西、换灯泡，党员志愿者上门帮忙。',
    flow: '约好时间，志愿者接单后和您联系，做完请您确认。',
    contact: '听泉华府同心驿志愿服务台',
    where: [...home],
    on: [
      [everyDay, oclock(9), oclock(11), 3],
      [everyDay, oclock(15), oclock(17), 3],
    ],
    dispatch: 'grab',
  },
  {
    ...base('clinic', 'jn-01-01-001', 'clinic', '周三义诊'),
    about: '社区医生坐诊，量血压、测血糖、看体检报告。',
    flow: '空腹测血糖请早来；带上医保卡和病历。',
    contact: '听泉华府同心驿健康小屋',
    where: [...atStation],
    on: [
      [[3], oclock(8, 30), oclock(9, 30), 12],
      [[3], oclock(9, 30), oclock(10, 30), 12],
    ],
    dispatch: 'assign',
  },
  {
    ...base('phone-class', 'jn-01-01-001', 'learning', '手机课堂'),
    about: '教老人用手机：挂号、缴费、视频、防诈骗。满 3 人开课。',
    flow: '带上自己的手机，志愿者一对一教。',
    contact: '听泉华府同心驿前台',
    where: [...atStation],
    on: [[[2, 4], oclock(15), oclock(16, 30), 10]],
    hours: [12, 12],
    minimum: 3,
    dispatch: 'assign',
  },
  {
    ...base('party-day', 'jn-01-01-002', 'party-day', '主题党日'),
    about: '支部到站开展主题党日，提供场地、投影和志愿服务项目。',
    flow: '支部书记预约，写明人数；到站签到，结束后整理场地。',
    contact: '东岭广场同心驿党建专员',
    where: [...atStation],
    on: [[[5, 6], oclock(14, 30), oclock(16, 30), 40]],
    hours: [24, 24],
    dispatch: 'assign',
  },
  {
    ...base('cobbler', demoTeam.stationId, 'mending', '红马甲修鞋补伞'),
    about: '红马甲志愿队每周六到站，修鞋、补伞、换拉链，料钱自付。',
    flow: '带上要修的东西到站，志愿者当场修好。',
    contact: '东岭红马甲志愿队',
    where: [...atStation],
    on: [[[6], oclock(9), oclock(11), 8]],
    dispatch: 'assign',
    group: demoTeam,
  },
  {
    ...base('legal', 'jn-01-01-003', 'legal', '律师到站'),
    about: '值班律师免费答疑：合同、赡养、邻里纠纷。',
    flow: '带上相关材料，每人约 20 分钟。',
    contact: '望山名邸同心驿前台',
    where: [...atStation],
    on: [[[6], oclock(9), oclock(11), 6]],
    dispatch: 'assign',
  },
  {
    ...base('errand', 'jn-01-01-003', 'shopping', '代买代取'),
    about: '买药、买菜、取快递，送到家门口，只收东西本钱。',
    flow: '下单时写清要买什么；送到后当面结清。',
    contact: '望山名邸同心驿前台',
    where: [...home],
    on: [[workdays, oclock(10), oclock(12), 4]],
    dispatch: 'grab',
  },
  {
    ...base('papers', 'jn-01-01-004', 'papers', '证件代办'),
    about: '老年证、居住证、医保登记，帮您跑一趟。',
    flow: '到站交材料，办好通知您来取。',
    contact: '嘉禾名邸同心驿代办台',
    where: ['station', 'home'],
    on: [[workdays, oclock(9), oclock(11, 30), 8]],
    dispatch: 'assign',
  },
  {
    ...base('homework', 'jn-01-02-001', 'after-school', '四点半课堂'),
    about: '放学后写作业、看书，有志愿老师看护。',
    flow: '家长预约，孩子到站签到，六点前接走。',
    contact: '锦绣花园同心驿儿童角',
    where: [...atStation],
    on: [[workdays, oclock(16, 30), oclock(18), 15]],
    dispatch: 'assign',
  },
  {
    ...base('mending', 'jn-01-02-003', 'mending', '缝补磨刀'),
    about: '缝补衣物、换拉链、磨刀磨剪子。',
    flow: '到站取号，当场做好。',
    contact: '福泽新村同心驿前台',
    where: [...atStation],
    on: [[[6], oclock(9), oclock(11), 20]],
    paused: '师傅家里有事，下月恢复',
    dispatch: 'assign',
  },
  {
    ...base('clinic-town', 'jn-02-01-001', 'clinic', '镇医院义诊'),
    about: '镇卫生院医生到站，慢病随访、用药指导。',
    flow: '带上正在吃的药盒和病历。',
    contact: '翠湖新村同心驿健康小屋',
    where: [...atStation],
    on: [[[2], oclock(9), oclock(11), 20]],
    dispatch: 'assign',
  },
  {
    ...base('reading', 'jn-03-01-001', 'reading', '周末读书会'),
    about: '大人孩子一起读书，每周一本。满 4 人开。',
    flow: '自带水杯，读完交流。',
    contact: '隆盛苑同心驿书屋',
    where: [...atStation],
    on: [[[7], oclock(9, 30), oclock(11), 16]],
    hours: [12, 12],
    minimum: 4,
    dispatch: 'assign',
  },
  {
    ...base('repair', 'jn-01-01-001', 'repair-now', '水电急修'),
    about: '漏水、跳闸、换水龙头，师傅上门先止住再修好。',
    flow: '写清哪里坏了；配件自备或按进价。',
    contact: '听泉华府同心驿维修台',
    where: [...home],
    on: [[everyDay, oclock(8), oclock(18), 4]],
    hours: [1, 1],
    dispatch: 'assign',
  },
]

const itemNames = new Map(
  demoCatalogue.classes.flatMap(({ items }) => items.map(({ id, name }) => [id, name] as const)),
)

function themeOf(
  { id, stationId, on, hours = [2, 4], minimum = 0, paused, group, ...words }: Plan,
  station: Station,
  at: Date,
) {
  const slots = on.flatMap(([weekdays, from, until, capacity]) =>
    weekdays.map((weekday) => ({ weekday, from, until, capacity })),
  )
  const [leadHours, cutoffHours] = hours
  const { areaPath, name: stationName } = station
  const itemName = itemNames.get(words.itemId) ?? ''
  const theme = publishTheme(
    {
      _id: `demo-${id}`,
      stationId,
      stationName,
      areaPath,
      itemName,
      ...(group && { groupId: group._id, groupName: group.name }),
      isSynthetic: true,
    },
    { ...words, slots, leadHours, cutoffHours, minimum },
    '',
    at,
  )
  return paused === undefined ? theme : { ...theme, pause: { reason: paused, at: at.toISOString() } }
}

/** The demo county's themes, of those of its stations that are there. */
export const demoThemes = (stations: ReadonlyMap<string, Station>, at: Date): Theme[] =>
  plans.flatMap((plan) => {
    const station = stations.get(plan.stationId)
    return station ? [themeOf(plan, station, at)] : []
  })

export const demoThemeStations: readonly string[] = [...new Set(plans.map(({ stationId }) => stationId))]
