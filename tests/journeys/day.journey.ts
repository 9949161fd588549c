import type { Driver, Person, Said } from '../support/journey/driver'
import type { Estate } from '../support/journey/estate'

// A day of 听泉华府, from Wednesday 9:00: everybody at their own phone, the timer in between, what WeChat brought.

export interface Scene {
  phone: Driver
  estate: Estate
}

export const dayBegins = '2026-11-25T09:00:00+08:00'

const resident: Person = { persona: 'resident' }
const elder: Person = { persona: 'elder', fontSize: 22 }
const member: Person = { persona: 'party-member' }
const head: Person = { persona: 'building-head' }
const manager: Person = { persona: 'station-manager' }
const community: Person = { persona: 'community-staff' }
const stranger: Person = { persona: 'stranger' }

const doorWish = '想修一修吱呀响的门'
const capWish = '想要一顶厚帽子'

/** Somebody takes their phone and reads their inbox; `again` asks WeChat to bring the next message as well. */
async function readNews({ phone }: Scene, who: Person, news: Said, again: 'again' | 'enough' = 'again'): Promise<void> {
  await phone.take(who)
  await phone.tap(/^我的/)
  await phone.tap(/^消息/)
  await phone.see(news)
  if (again === 'again') await allowNext(phone)
}

async function allowNext(phone: Driver): Promise<void> {
  await phone.tap('下次也用微信告诉我')
  await phone.tap('允许')
  await phone.see(/下一次有进展微信也会告诉您/)
}

/** The night's reminders go out; the manager begins the day and lets WeChat bring what comes. */
async function managerArrives({ phone, estate }: Scene): Promise<void> {
  await estate.tick()
  await phone.take(manager)
  await phone.tap('我的')
  await phone.tap(/^消息/)
  await allowNext(phone)
}

async function wishIsPosted({ phone, estate }: Scene): Promise<void> {
  await phone.take(resident)
  await phone.tap('心愿')
  await phone.tap('许个心愿')
  await phone.type('想要什么', doorWish)
  await phone.type('再说两句', '卧室的门一开就响，夜里吵人，电话 13800000001')
  await phone.tap('修修补补')
  await phone.see('听泉华府同心驿')
  await phone.tap('提交心愿')
  await phone.see(/电话/)
  await phone.see(/要改一改/)
  await phone.shot('day-01-number-caught')
  await phone.type('再说两句', '卧室的门一开就响，夜里吵人')
  await phone.photograph('拍张照片（可以不拍）')
  await phone.see('不要这张照片')
  await phone.tap('提交心愿')
  await phone.tap('允许')
  await phone.see('审核中')
  await phone.shot('day-02-posted')
  await estate.tick()
  await estate.brought('station-manager', '有心愿要审核', '听泉华府同心驿')
}

async function wishIsReviewed(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  const line = new RegExp(`有心愿要审核.*${doorWish}`)
  await readNews(scene, manager, line)
  await phone.tap(line)
  await phone.see(doorWish)
  await phone.tap('通过，放上心愿墙')
  await phone.see('等人帮忙')
  await phone.shot('day-03-reviewed')
  await estate.tick()
  await estate.brought('resident', doorWish, '已通过')
  await readNews(scene, resident, new RegExp(`心愿通过了审核.*${doorWish}`))
}

async function wishIsClaimed(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  await phone.take(stranger)
  await phone.tap('心愿')
  await phone.tap('全部')
  await phone.tap(doorWish)
  await phone.see(/卧室的门一开就响/)
  await phone.seeNot(/小李|138/)
  await phone.see(/想帮忙？先在“我的”里选好您住的小区/)

  await phone.take(member)
  await phone.tap('心愿')
  await phone.tap('全部')
  await phone.tap(doorWish)
  await phone.tap('我来帮忙')
  await phone.tap('认领这个心愿')
  await phone.tap('允许')
  await phone.tap('给许愿人打电话')
  await phone.hangUp('13800000001')
  await phone.see(/小李 13800000001/)
  await phone.shot('day-04-claimed')
  await estate.tick()
  await estate.brought('resident', doorWish, '已认领')
  await readNews(scene, resident, new RegExp(`心愿有人认领了.*${doorWish}`))
}

async function wishIsDone(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  await phone.take(member)
  await phone.tap('心愿')
  await phone.tap('我的心愿')
  await phone.tap('我认领的')
  await phone.tap(doorWish)
  await phone.tap('说说进展')
  await phone.type('办到哪一步了', '带了润滑油，下午就去')
  await phone.tap('说一声')
  await phone.see('“带了润滑油，下午就去”')
  await estate.tick()
  await estate.brought('resident', doorWish, '有进展', '带了润滑油')
  await readNews(scene, resident, new RegExp(`认领人说了进展.*${doorWish}.*带了润滑油`))

  await phone.take(member)
  await phone.tap('心愿')
  await phone.tap('我的心愿')
  await phone.tap('我认领的')
  await phone.tap(doorWish)
  await phone.tap('办好了')
  await phone.see('等许愿人确认')
  await estate.tick()
  await estate.brought('resident', doorWish, '待确认')
}

async function wishIsConfirmed(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  const asked = new RegExp(`心愿办好了吗？请您确认.*${doorWish}`)
  await readNews(scene, resident, asked)
  await phone.tap(asked)
  await phone.tap('办好了，谢谢')
  await phone.see('实现了')
  await phone.tap('说声谢谢')
  await phone.type('想说的话', '门不响了，夜里睡得好')
  await phone.tap('送出感谢')
  await phone.see(/驿站看过后给大家看/)
  await phone.shot('day-05-confirmed')
  await estate.tick()
  await estate.brought('party-member', doorWish, '已实现')
  await estate.brought('station-manager', '有感谢的话要审核')
  await readNews(scene, member, new RegExp(`心愿实现了.*${doorWish}`))

  await readNews(scene, manager, new RegExp(`有感谢的话要审核.*${doorWish}`))
  await phone.take(manager)
  await phone.tap('我的')
  await phone.tap('审心愿')
  await phone.tap('看看感谢的话', { under: doorWish })
  await phone.see('“门不响了，夜里睡得好”')
  await phone.tap('感谢的话可以展示')
  await phone.see('许愿人的感谢')
  await estate.tick()
  await estate.brought('party-member', doorWish, '收到感谢')
  await readNews(scene, member, new RegExp(`许愿人感谢您.*${doorWish}`), 'enough')
}

/** The resident, thankful, wants to help as well: she reads out her code, the community grants. */
async function roleIsGranted(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  await phone.take(resident)
  await phone.tap('我的')
  await phone.seeNot('我来帮忙')
  await phone.tap('我的编号和职责')
  const code = await phone.read(/[2-9a-hjkmnp-z]{4} [2-9a-hjkmnp-z]{4}/)

  await phone.take(community)
  await phone.tap('我的')
  await phone.tap('授予职责')
  await phone.see(/老张 · 党员志愿者/)
  await phone.tap('授予职责')
  await phone.type(/对方的编号/, code.toUpperCase())
  await phone.tap('党员志愿者')
  await phone.type(/哪个/, '东岭')
  await phone.tap(/^东岭社区/)
  await phone.type('工作单位', '县第二小学')
  await phone.type(/依据/, '党员报到登记')
  await phone.tap('授予')
  await phone.see(/对方现在是党员志愿者/)
  await phone.back()
  await phone.see(/小李 · 党员志愿者/)
  await phone.shot('day-06-granted')

  await estate.tick()
  await readNews(scene, resident, /您现在是东岭社区的党员志愿者.*能接预约/, 'enough')
  await phone.take(resident)
  await phone.tap('我的')
  await phone.see('我来帮忙')
}

async function orderIsPlaced({ phone, estate }: Scene): Promise<void> {
  await phone.take(elder)
  await phone.tap('我要服务')
  await phone.tap(/^水电急修/)
  await phone.tap(/^明天 8:00–18:00/)
  await phone.shot('day-07-last-look')
  await phone.tap('确认预约')
  await phone.tap('允许')
  await phone.see(/约好了，号码 \d+/)
  await phone.shot('day-08-ordered')
  await estate.tick()
  await estate.brought('station-manager', '有新的预约，请答复')
}

async function orderIsAccepted(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  const news = /有新的预约，请答复.*水电急修/
  await readNews(scene, manager, news)
  await phone.tap(news)
  await phone.see(/王奶奶/)
  await phone.tap('接下')
  await phone.see('已受理')
  await phone.tap('派人')
  await phone.tap('小李')
  await phone.see('有人来办')
  await phone.shot('day-09-assigned')
  await estate.pass('PT1M')
  await estate.tick()
  await estate.brought('elder', '水电急修', '已接单')
  await readNews(scene, elder, /您的预约接下了.*水电急修/)
  await readNews(scene, resident, /有一件预约请您来做.*水电急修/)
}

/** The evening before, whoever is served and whoever comes are reminded, in time although the timer wakes late. */
async function eveningReminds(scene: Scene): Promise<void> {
  const { estate } = scene
  await estate.pass('PT10H2M')
  await estate.tick()
  await estate.brought('elder', '水电急修', '明天见')
  await estate.brought('resident', '明天有约：水电急修')
  await readNews(scene, elder, /明天有约：水电急修/)
  await readNews(scene, resident, /明天有约：水电急修/, 'enough')
}

async function orderIsDone(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  await estate.pass('PT14H')
  await phone.take(resident)
  await phone.tap('我的')
  await phone.tap('我来帮忙')
  await phone.tap('我接的')
  await phone.tap('开始办', { under: /王奶奶 · 水电急修/ })
  await phone.see('正在办')
  await phone.tap('办完了', { under: /王奶奶 · 水电急修/ })
  await phone.photograph('拍照')
  await phone.see('刚拍的照片')
  await phone.tap('记为办完')
  await phone.see('等对方确认')
  await phone.shot('day-10-done')
  await estate.pass('PT1M')
  await estate.tick()
  await estate.brought('elder', '水电急修', '待确认')
}

async function orderIsRated(scene: Scene): Promise<void> {
  const { phone } = scene
  const news = /预约做完了，请您确认.*水电急修/
  await readNews(scene, elder, news, 'enough')
  await phone.tap(news)
  await phone.see('办完的照片')
  await phone.tap('确认办好了')
  await phone.see('办好了')
  await phone.tap('评一评')
  await phone.tap(/5 星/)
  await phone.type(/想说两句/, '来得准时，人也和气')
  await phone.tap('提交评价')
  await phone.see(/来得准时，人也和气/)
  await phone.shot('day-11-rated')
}

/** The building head posts for 孙爷爷, who has no phone; she is told by WeChat, he by a call. */
async function elderIsWishedFor(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  await readNews(scene, manager, /预约还没有人答复/)
  await phone.take(head)
  await phone.tap('我的')
  await phone.tap('我帮的人')
  await phone.tap('帮着许心愿', { under: '孙爷爷' })
  await phone.type('想要什么', capWish)
  await phone.type('再说两句', '天冷了，出门晒太阳戴')
  await phone.tap('想要东西')
  await phone.see('听泉华府同心驿')
  await phone.tap('提交心愿')
  await phone.tap('允许')
  await phone.see(/替孙爷爷许的/)
  await estate.tick()
  await estate.broughtTimes(2, 'station-manager', '有心愿要审核')

  await phone.take(manager)
  await phone.tap('我的')
  await phone.tap('审心愿')
  await phone.tap('看一看，定下来', { under: capWish })
  await phone.tap('通过，放上心愿墙')
  await phone.see('等人帮忙')
  await estate.tick()
  await estate.brought('building-head', capWish, '已通过')
  await readNews(scene, head, new RegExp(`心愿通过了审核.*${capWish}`))
  await phone.see(/替孙爷爷办的事/)
}

/** Whom WeChat does not reach is called: told, taken back, told again, until nobody is left. */
async function callListIsEmptied({ phone }: Scene): Promise<void> {
  const left = async () => (await phone.names('button')).filter((name) => name.trim() === '告诉了').length
  await phone.take(manager)
  await phone.tap('我的')
  await phone.tap(/^管理台/)
  await phone.tap(/个人微信通知不到/)
  await phone.see(/孙爷爷/)
  await phone.shot('day-12-call-list')
  const all = await left()
  await phone.tap('打电话', { under: /孙爷爷 · / })
  await phone.hangUp('0539-7000009')
  await phone.tap('告诉了', { under: /孙爷爷 · / })
  await phone.see(/记下了：已经告诉孙爷爷/)
  if ((await left()) !== all - 1) throw new Error('who was told is still on the list')
  await phone.tap('告诉过的')
  await phone.see(/驿站管理员告诉的/)
  await phone.tap('还没告诉，放回去', { under: /孙爷爷 · / })
  await phone.seeNot(/驿站管理员告诉的/)
  await phone.tap('还没告诉')
  for (let waiting = all; waiting > 0; waiting--) {
    if ((await left()) !== waiting) throw new Error(`not ${waiting} are left to be told`)
    await phone.tap('告诉了')
    await phone.see(/记下了：已经告诉/)
  }
  await phone.see('都告诉到了')
  await phone.tap('告诉过的')
  await phone.see(/孙爷爷 · /)
  await phone.shot('day-13-called')
  await phone.take(manager)
  await phone.tap('我的')
  await phone.tap(/^管理台/)
  await phone.seeNot(/个人微信通知不到/)
}

/** Nobody answers any more, and the timer sleeps for three weeks: each deadline does what it does, once. */
async function weeksGoBy(scene: Scene): Promise<void> {
  const { phone, estate } = scene
  await phone.take(member)
  await phone.tap('心愿')
  await phone.tap('全部')
  await phone.tap(capWish)
  await phone.tap('我来帮忙')
  await phone.tap('认领这个心愿')
  await phone.tap('取消')
  await phone.tap('办好了')
  await phone.see('等许愿人确认')
  // She allowed one message more: WeChat brings the first, and no other.
  await estate.tick()
  await estate.brought('building-head', capWish, '已认领')
  await estate.pass('P21D')
  await estate.tick()
  await phone.take(head)
  await phone.tap('我的')
  await phone.tap(/^消息/)
  await phone.see(new RegExp(`心愿实现了.*${capWish}.*一直没有回音`))
  await phone.tap(new RegExp(`心愿实现了.*${capWish}`))
  await phone.see('一直没有回音，按已办好算')
  await phone.see('实现了')
  await estate.broughtTimes(2, 'building-head', capWish)
}

export const estateDay: readonly ((scene: Scene) => Promise<void>)[] = [
  managerArrives,
  wishIsPosted,
  wishIsReviewed,
  wishIsClaimed,
  wishIsDone,
  wishIsConfirmed,
  roleIsGranted,
  orderIsPlaced,
  orderIsAccepted,
  eveningReminds,
  orderIsDone,
  orderIsRated,
  elderIsWishedFor,
  callListIsEmptied,
  weeksGoBy,
]
