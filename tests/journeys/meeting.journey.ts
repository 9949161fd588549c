import type { Driver, Person, Said } from '../support/journey/driver'
import type { Estate } from '../support/journey/estate'
import { type Call, restVotesOnPaper } from '../support/journey/meeting-estate'
import type { TestCloud } from '../support/local-cloud'

// From the schedule to the thing done, through the pages: everybody at their own phone, the timer in between, what
// WeChat brought.

export interface Scene {
  phone: Driver
  estate: Estate
  cloud: TestCloud
  call: Call
}

export const meetingBegins = '2026-11-26T09:00:00+08:00'
export const home = 'jn-01-01-01'

const resident: Person = { persona: 'resident' }
const elder: Person = { persona: 'elder', fontSize: 22 }
const member: Person = { persona: 'party-member' }
const committee: Person = { persona: 'committee-member' }
const manager: Person = { persona: 'station-manager' }

const title = '南门口的灯换亮一点'
const vote = '南门换灯表决'
const theMeeting = '听泉华府12月联席会'
const meetingRow = /^听泉华府 12月的会/

/** The timer slept until then. */
const until = async ({ cloud }: Scene, now: string) => {
  await cloud.post('/local/clock', { now })
}

async function openNews({ phone }: Scene, who: Person, news: Said): Promise<void> {
  await phone.take(who)
  await phone.tap(/^我的/)
  await phone.tap(/^消息/)
  await phone.tap(news)
}

/** 长辈版 has its own way there. */
async function openTab({ phone }: Scene, who: Person): Promise<void> {
  await phone.take(who)
  await phone.tap(who === elder ? /^(这个月|下次)的会/ : '议事')
}

/** Another day, and one seat: nobody was told of a meeting yet, so those planned move. */
async function scheduleIsChanged(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  await openTab(scene, manager)
  await phone.see(/周四 12月3日 19:00 · 定议题、发通知/)
  await phone.tap('听泉华府的会')
  await phone.tap('每个月哪天开会')
  await phone.tap('改日子')
  await phone.tap('第二个')
  await phone.tap('周二')
  await phone.tap('90 分钟')
  await phone.type('给居民留几个座', '1')
  await phone.see('每月第二个周二 19:00')
  await phone.tap('定下来')
  await phone.see('定好了，没通知过的会都按新的日子')
  await phone.shot('meeting-01-schedule')
  await estate.tick()
}

async function topicIsHandedIn(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  await openTab(scene, resident)
  await phone.see(/周二 12月8日 19:00/)
  await phone.tap('提个建议')
  await phone.see(/交给周二 12月8日 19:00的联席会/)
  await phone.type('想改什么', title)
  await phone.type('现在怎么样，想怎么改', '天一黑就看不清台阶，想换亮一点的。')
  await phone.tap('照明')
  await phone.tap('交给驿站')
  await phone.see('审核中')
  await phone.shot('meeting-02-handed-in')
  await estate.tick()
  await estate.brought('station-manager', '有建议要审核', '听泉华府')
}

async function topicIsCollected(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  await openNews(scene, manager, new RegExp(`有建议要审核.*${title}`))
  await phone.tap('收下，给大家看')
  await phone.tap('没错，收下')
  await phone.see('收下了，大家都能看到')
  await estate.tick()
  await estate.brought('resident', title, '已收集')
  await openNews(scene, resident, new RegExp(`您的建议收到了.*${title}`))
  await phone.see('等开会议一议')
}

async function meetingIsAnnounced(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  await openTab(scene, manager)
  await phone.tap(meetingRow)
  await phone.tap('定议什么')
  await phone.tap('从建议里挑')
  await phone.tap(new RegExp(`^${title}`))
  await phone.type('第 1 件，谁来说', '业委会')
  await phone.tap('20 分')
  await phone.tap('存好')
  await phone.see('议题存好了')
  await estate.tick()
  await estate.brought('resident', title, '要上会')
  await phone.tap('发通知')
  await phone.tap('发通知', { under: /一个人只告诉一次/ })
  await phone.see('通知发出去了，可以报名了')
  await phone.shot('meeting-03-announced')
  await estate.tick()
  for (const persona of ['committee-member', 'building-head', 'party-member'])
    await estate.brought(persona, '请您参加', theMeeting)
  await estate.broughtTimes(0, 'resident', '请您参加')
}

/** One is invited, one takes the only seat, one waits, and moves up when it is given back. */
async function seatsAreTaken(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  await openNews(scene, committee, /请您来开联席会.*听泉华府/)
  await phone.tap('报名参加')
  await phone.see('您报名了')

  await openTab(scene, resident)
  await phone.see(/还有 1 座/)
  await phone.tap('报名参加')
  await phone.see('您报名了，留好了座')

  await openTab(scene, elder)
  await phone.see(/坐满了，可以排队/)
  await phone.tap('报名参加')
  await phone.see('您在排队，排第一位')
  await phone.shot('meeting-04-waiting')
  await estate.tick()
  await estate.broughtTimes(0, 'elder', '有座位了')

  await openTab(scene, resident)
  await phone.tap('看这次的会')
  await phone.tap('不来')
  await phone.see('您说这次不来')
  await estate.tick()
  await estate.brought('elder', '有座位了', theMeeting)
  await openNews(scene, elder, /排到座位了，请您来开会/)
  await phone.see('您报名了，留好了座')

  await openTab(scene, resident)
  await phone.tap('看这次的会')
  await phone.tap('来')
  await phone.see('您在排队，排第一位')
}

async function placesAreRemindedOf(scene: Scene): Promise<void> {
  const { estate, phone } = scene
  await until(scene, '2026-12-07T19:10:00+08:00')
  await estate.tick()
  for (const persona of ['elder', 'committee-member']) await estate.brought(persona, '明天开会', theMeeting)
  await until(scene, '2026-12-08T18:05:00+08:00')
  await estate.tick()
  await estate.brought('elder', '就要开会', theMeeting)
  for (const words of ['明天开会', '就要开会']) await estate.broughtTimes(0, 'resident', words)
  await openNews(scene, elder, /一小时后开联席会/)
  await phone.see('我到了，签到')
}

async function doorIsPassed(scene: Scene): Promise<void> {
  const { phone } = scene
  await until(scene, '2026-12-08T18:40:00+08:00')
  await openTab(scene, manager)
  await phone.tap('看这次的会')
  await phone.tap('管这次会')
  const shown = await phone.read(/\d{3} \d{3}/)
  const code = shown.replace(' ', '')
  await phone.shot('meeting-05-door')

  await openTab(scene, elder)
  await phone.tap('看这次的会')
  await phone.seeNot(shown)
  await phone.tap('我到了，签到')
  await phone.type('门口的六个数字', code === '000000' ? '000001' : '000000')
  await phone.tap('签到')
  await phone.see(/签到码不对/)
  await phone.type('门口的六个数字', code)
  await phone.tap('签到')
  await phone.see(/您 18:\d\d 签到了/)
  await phone.shot('meeting-06-checked-in')

  await openTab(scene, committee)
  await phone.tap('看这次的会')
  await phone.tap('我到了，签到')
  await phone.type('门口的六个数字', code)
  await phone.tap('签到')
  await phone.see(/您 18:\d\d 签到了/)

  await openTab(scene, manager)
  await phone.tap('看这次的会')
  await phone.tap('管这次会')
  await phone.see(/到了 2 位/)
}

/** The committee writes them, the manager looks and publishes. */
async function minutesArePublished(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  await until(scene, '2026-12-08T21:10:00+08:00')
  await openNews(scene, committee, /请您来开联席会.*听泉华府/)
  await phone.tap('写会议纪要')
  await phone.type('这次会的情况', '说了南门口的灯。')
  await phone.type('第 1 件，大家说了什么', '大家都说看不清台阶。')
  await phone.tap('交业主大会')
  await phone.type('第 1 件，怎么定的', '花钱的事交业主大会表决。')
  await phone.tap('存一下')
  await phone.see('存好了')

  await openTab(scene, manager)
  await phone.see('开完了，写纪要')
  await phone.tap(meetingRow)
  await phone.tap('发布')
  await phone.tap('发布纪要')
  await phone.tap('看会议纪要')
  await phone.see('说了南门口的灯。')
  await phone.see('花钱的事交业主大会表决。')
  await phone.shot('meeting-07-minutes')
  await estate.tick()
  await estate.brought('elder', '已公布', theMeeting)
  await estate.brought('resident', '已讨论', title)
  await openNews(scene, resident, new RegExp(`会上讨论了您的建议.*${title}`))
  await phone.see('联席会：交业主大会')
}

async function voteIsOpened(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  await phone.take(committee)
  await phone.tap(/^我的/)
  await phone.tap(/^业主投票/)
  await phone.tap('发起投票')
  await phone.type('这次投票叫什么', vote)
  await phone.tap('从会上议过的里选')
  await phone.tap(title)
  await phone.tap('一般的事')
  await phone.tap('看一遍，开始投票')
  await phone.tap('开始投票')
  await phone.see('正在投票')
  await phone.see(/^0 位业主投了票/)
  await phone.shot('meeting-08-vote')
  await estate.tick()
  await estate.brought('party-member', '请投票', vote)
  await estate.brought('resident', '待表决', title)
}

/** Two flats by phone, one paper through the page; the rest hand in theirs. */
async function ownersVote(scene: Scene): Promise<void> {
  const { phone, estate, call } = scene
  await openNews(scene, member, new RegExp(`业主投票开始了.*${vote}`))
  for (const _flat of ['first', 'second']) {
    await phone.tap('去投票')
    await phone.tap('同意')
    await phone.tap('选好了')
    await phone.tap('确定投票')
    await phone.see('投好了，谢谢您')
  }
  await phone.seeNot('去投票')

  await phone.take(committee)
  await phone.tap(/^我的/)
  await phone.tap(/^业主投票/)
  await phone.tap(new RegExp(vote))
  await phone.tap('记纸质票')
  await phone.see(/48 户里 2 户投了/)
  await phone.type('楼号和房号', '2-301')
  await phone.tap(/301.*平方米/)
  await phone.tap('同意')
  await phone.tap('对一遍')
  await phone.tap('没错，记下')
  await phone.see(/记下了，接着记下一张/)
  await phone.see(/48 户里 3 户投了/)
  const { items } = await call('committee-member', 'ballot.list', { areaId: home })
  const ballotId = items.find((ballot) => ballot.title === vote)?.id ?? ''
  if ((await restVotesOnPaper(call, 'committee-member', ballotId)) !== 45) throw new Error('others had voted')

  await phone.take(committee)
  await phone.tap(/^我的/)
  await phone.tap(/^业主投票/)
  await phone.tap(new RegExp(vote))
  // Owners hear of the papers first.
  await phone.see(/^都投完了。业主还有时间核对纸质票/)
  await phone.seeNot('都投完了，计票')
  await estate.pass('P1D')
  await phone.reopen()
  await phone.tap(/^我的/)
  await phone.tap(/^业主投票/)
  await phone.tap(new RegExp(vote))
  await phone.tap('都投完了，计票')
  await phone.see('通过了')
  await phone.shot('meeting-09-counted')
  await estate.tick()
  await estate.brought('resident', '已通过', title)
  await estate.brought('party-member', '有结果', vote)
}

async function actionIsSet(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  await phone.take(manager)
  await phone.tap(/^我的/)
  await phone.tap(/^建议台/)
  await phone.tap('定谁来办', { under: title })
  await phone.tap('物业公司')
  await phone.type('办什么', '换四盏亮一点的灯')
  await phone.tap('定下来')
  await phone.see('定好了，已经告诉提的人')
  await estate.tick()
  await estate.brought('resident', '办理中', title)
  await openNews(scene, resident, new RegExp(`您的建议有人办了.*${title}`))
  await phone.see('物业公司来办')
  await phone.see(/还有 14 天/)
}

async function actionIsProved(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  await phone.take(manager)
  await phone.tap(/^我的/)
  await phone.tap(/^建议台/)
  await phone.tap('办好了，传凭证', { under: title })
  await phone.type('办成什么样了', '四盏灯都换了，晚上去看过。')
  await phone.photograph('拍办好的样子')
  await phone.see('您拍的照片1')
  await phone.tap('报办好')
  await phone.see('辛苦了，等提的人看看')
  await estate.tick()
  await estate.brought('resident', '已办好', title)
}

async function raiserIsContent(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  await openNews(scene, resident, new RegExp(`您的建议办好了，请看看.*${title}`))
  await phone.see('办好的照片1')
  await phone.tap('办好了，满意')
  await phone.see('太好了，这件事办成了')
  for (const link of ['联席会：交业主大会', '业主大会通过', '物业公司来办', '提的人说：办好了']) await phone.see(link)
  await phone.shot('meeting-10-done')
  await estate.tick()
  await estate.brought('station-manager', '已办结', title)
}

export const monthlyMeeting: readonly ((scene: Scene) => Promise<void>)[] = [
  scheduleIsChanged,
  topicIsHandedIn,
  topicIsCollected,
  meetingIsAnnounced,
  seatsAreTaken,
  placesAreRemindedOf,
  doorIsPassed,
  minutesArePublished,
  voteIsOpened,
  ownersVote,
  actionIsSet,
  actionIsProved,
  raiserIsContent,
]
