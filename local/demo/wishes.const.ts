import type { WishForWhom, WishKind, WishStatus } from '../../src/contracts/wish.const'

/** A made-up wish: whose, where, and how far it has come. Days are before the seeding. */
export interface DemoWish {
  title: string
  detail: string
  kind: WishKind
  forWhom: WishForWhom
  stationId: string
  /** A persona's id, `helped` for whom the building head acts, or the number of a made-up neighbour. */
  by: string | number
  status: WishStatus
  postedDays: number
  people?: number
  /** Who claimed it: the party member unless a neighbour. */
  claimer?: number
  /** Days from now. */
  wishByDays?: number
  reason?: string
  thanks?: string
}

/** Where the made-up neighbours live, by number. */
export const neighbourEstates = [
  'jn-01-01-02',
  'jn-01-01-04',
  'jn-01-01-05',
  'jn-01-02-01',
  'jn-01-02-03',
  'jn-01-03-01',
  'jn-01-03-02',
  'jn-02-01-01',
]

const home = 'jn-01-01-001'
const wish = (
  title: string,
  detail: string,
  sort: [WishKind, WishForWhom],
  where: [stationId: string, by: string | number],
  how: [WishStatus, postedDays: number],
  more: Partial<DemoWish> = {},
): DemoWish => ({
  title,
  detail,
  kind: sort[0],
  forWhom: sort[1],
  stationId: where[0],
  by: where[1],
  status: how[0],
  postedDays: how[1],
  ...more,
})

/** All synthetic. The first ones are for the personas to try. */
export const demoWishes: readonly DemoWish[] = [
  wish(
    '想修一修松动的扶手',
    '楼梯口的扶手松了，上下楼不稳当，想请人帮忙紧一紧。',
    ['repair', 'elder'],
    [home, 'helped'],
    ['open', 2],
  ),
  wish(
    '想学用手机挂号',
    '去医院总要排队，想请人教我在手机上挂号，半个小时就够。',
    ['learning', 'self'],
    [home, 'elder'],
    ['open', 1],
  ),
  wish('想要一副老花镜', '两百度左右，看报纸用，旧的也可以。', ['thing', 'elder'], [home, 'helped'], ['claimed', 5]),
  wish(
    '孩子想借几本科普书',
    '上三年级，喜欢恐龙和太空，看完就还。',
    ['thing', 'child'],
    [home, 'resident'],
    ['done', 6],
  ),
  wish(
    '周末想请人搭把手搬书柜',
    '一个人搬不动，从客厅挪到书房，十分钟的事。',
    ['errand', 'self'],
    [home, 'resident'],
    ['in-review', 0],
  ),
  wish('想找人陪着下象棋', '下午在驿站，水平一般，图个热闹。', ['company', 'self'], [home, 'elder'], ['in-review', 1]),
  wish(
    '一起清理楼后的杂草',
    '楼后小路长满了草，想请几位邻居一起动手，工具驿站有。',
    ['other', 'neighbour'],
    [home, 'building-head'],
    ['open', 3],
    { people: 6, claimer: 2, wishByDays: 20 },
  ),
  wish(
    '想把旧轮椅送给需要的人',
    '家里用不上了，八成新，想请人帮忙送过去。',
    ['thing', 'neighbour'],
    [home, 'resident'],
    ['asked-back', 2],
    { reason: '请写明大概送到哪个小区' },
  ),
  wish(
    '修好了漏水的水龙头',
    '厨房的水龙头关不紧，想请懂的人看看。',
    ['repair', 'elder'],
    [home, 'elder'],
    ['confirmed', 20],
    { thanks: '来得快，修得好，谢谢好心人！' },
  ),
  wish(
    '教老人视频通话',
    '想和外地的孙子视频，不知道点哪里。',
    ['learning', 'elder'],
    ['jn-01-01-003', 1],
    ['confirmed', 35],
    { claimer: 3, thanks: '现在天天能看见孙子了。' },
  ),
  wish('想要一个旧书包', '孩子开学用，干净结实就好。', ['thing', 'child'], ['jn-01-01-003', 1], ['open', 4]),
  wish('换一下客厅的灯泡', '人老了不敢爬高，灯泡已经买好了。', ['repair', 'elder'], ['jn-01-01-005', 2], ['open', 1], {
    wishByDays: 7,
  }),
  wish('代买一次降压药', '处方在家里，这几天腿脚不便。', ['errand', 'elder'], ['jn-01-01-005', 2], ['claimed', 3], {
    claimer: 1,
  }),
  wish('找人一起晨练', '想学八段锦，早上在小广场。', ['company', 'self'], ['jn-01-01-007', 3], ['open', 6], {
    people: 8,
  }),
  wish('辅导孩子写毛笔字', '每周一次，一次一个小时。', ['learning', 'child'], ['jn-01-02-001', 4], ['open', 2]),
  wish('想要几盆好养的花', '想把阳台弄得有生气一点。', ['thing', 'self'], ['jn-01-02-001', 4], ['confirmed', 15]),
  wish(
    '修一修小推车的轮子',
    '买菜用的小推车，轮子掉了一个。',
    ['repair', 'self'],
    ['jn-01-02-004', 5],
    ['claimed', 4],
    { claimer: 4 },
  ),
  wish('陪老人去一趟银行', '存折到期了，自己说不清楚。', ['company', 'elder'], ['jn-01-02-004', 5], ['done', 5], {
    claimer: 6,
  }),
  wish('想请人修收音机', '老式收音机没有声音了。', ['repair', 'elder'], ['jn-01-03-001', 6], ['expired', 30], {
    wishByDays: -5,
  }),
  wish('想借轮椅用一周', '家里人刚出院，借用一周就还。', ['thing', 'family'], ['jn-01-03-002', 7], ['open', 1], {
    wishByDays: 10,
  }),
  wish(
    '找人帮忙写一份申请',
    '不会写，想请人听我说、帮我写。',
    ['errand', 'self'],
    ['jn-01-03-002', 7],
    ['in-review', 0],
  ),
  wish('想换一套新家具', '家里的家具旧了。', ['thing', 'self'], ['jn-01-03-001', 6], ['declined', 9], {
    reason: '微心愿帮的是小事，可以看看旧物交换',
  }),
  wish('帮忙取一次快递', '快递在驿站，东西有点沉。', ['errand', 'self'], ['jn-01-01-004', 1], ['withdrawn', 8], {
    reason: '已经取回来了',
  }),
  wish('村口想放一张长椅', '老人等车没有地方坐。', ['other', 'neighbour'], ['jn-02-01-001', 8], ['open', 5], {
    people: 3,
  }),
  wish('想要几本种菜的书', '在院子里种点菜，想学一学。', ['thing', 'self'], ['jn-02-01-001', 8], ['claimed', 2], {
    claimer: 8,
  }),
]
