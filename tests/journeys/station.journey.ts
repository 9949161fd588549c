import type { Driver } from '../support/journey/driver'

export interface Journey {
  name: string
  walk(phone: Driver): Promise<void>
}

/** Minutes on foot as the cards begin with them, from top to bottom. */
const minutesOf = (names: string[]): number[] =>
  names.flatMap((name) => {
    const found = /^(\d+)\s*分钟/.exec(name.trim())
    return found ? [Number(found[1])] : []
  })

const isRising = (numbers: number[]): boolean =>
  numbers.every((value, at) => at === 0 || value >= (numbers[at - 1] ?? 0))

async function seeNearestFirst(phone: Driver): Promise<void> {
  const minutes = minutesOf(await phone.names('button'))
  if (minutes.length < 3) throw new Error(`fewer than three stations are listed: ${minutes}`)
  if (!isRising(minutes)) throw new Error(`the nearest station is not the first: ${minutes}`)
  if (Math.max(...minutes) > 15) throw new Error(`a station is farther than fifteen minutes: ${minutes}`)
}

async function chooseEstate(phone: Driver, name: string): Promise<void> {
  await phone.tap('选位置')
  await phone.tap('按小区找')
  await phone.type(/小区/, name)
  await phone.tap(name)
}

const withoutPosition: Journey = {
  name: 'a resident refuses the position, chooses an estate and finds the way to an open station',
  walk: async (phone) => {
    await phone.open({ persona: 'resident', location: 'denied' })
    await phone.see(/15 分钟内 \d+ 个驿站/)
    await phone.shot('1-home')
    await phone.tap('选位置')
    await phone.tap('用我现在的位置')
    await phone.answerLocation('refuse')
    await phone.see(/没有拿到您的位置/)
    await phone.shot('2-denied')
    await phone.tap('选小区')
    await phone.type(/小区/, '锦绣里')
    await phone.tap('锦绣里')
    await phone.see(/锦绣里.*15 分钟内 \d+ 个驿站/)
    await seeNearestFirst(phone)
    await phone.tap('亮灯中')
    await phone.seeNot(/已关/)
    await phone.shot('3-nearby')
    await phone.tap(/锦绣里同心驿/)
    await phone.see(/8:00–12:00/)
    await phone.see(/这里有/)
    await phone.shot('4-station')
    await phone.tap('导航')
    await phone.seeWayTo(/锦绣里同心驿|去这里/)
    await phone.back()
    await phone.see(/15 分钟内 \d+ 个驿站/)
  },
}

const withPosition: Journey = {
  name: 'a resident gives the position and sees the stations around, on the list and on the map',
  walk: async (phone) => {
    await phone.open({ persona: 'resident', location: 'granted' })
    await phone.tap('选位置')
    await phone.tap('用我现在的位置')
    await phone.answerLocation('agree')
    await phone.see(/我的位置.*15 分钟内 \d+ 个驿站/)
    await seeNearestFirst(phone)
    await phone.tap('地图')
    await phone.see('列表')
    await phone.shot('5-map')
  },
}

const offline: Journey = {
  name: 'without network the list opens from what the phone has kept, and says how old it is',
  walk: async (phone) => {
    await phone.open({ persona: 'resident' })
    await phone.see(/15 分钟内 \d+ 个驿站/)
    await phone.reopen({ isOffline: true })
    await phone.see(/网络不通.*现在看到的是.*资料/)
    await seeNearestFirst(phone)
    await phone.shot('6-offline')
  },
}

const elder: Journey = {
  name: 'an elder turns on the large version and finds the large tiles at home',
  walk: async (phone) => {
    await phone.open({ persona: 'stranger' })
    await phone.tap('我的')
    await phone.tap('长辈版')
    await phone.shot('7-large-me')
    await phone.tap('首页')
    for (const tile of ['去', '打电话', '我有心愿', '我要服务', /^(这个月|下次)的会$/]) await phone.see(tile)
    await phone.shot('8-large-home')
    await phone.reopen()
    await phone.see('我有心愿')
  },
}

const manager: Journey = {
  name: 'a manager closes a day and takes it back',
  walk: async (phone) => {
    await phone.open({ persona: 'station-manager' })
    await chooseEstate(phone, '听泉华府')
    await phone.tap(/听泉华府同心驿/)
    await phone.tap('管理这个驿站')
    await phone.tap('这天不开')
    await phone.see(/不开，已经告诉大家/)
    await phone.see('照常开')
    await phone.shot('9-closed')
    await phone.tap('撤回')
    await phone.seeNot('照常开')
    await phone.tap('改动记录')
    await phone.shot('10-history')
  },
}

const umbrella: Journey = {
  name: 'a borrowed umbrella goes back',
  walk: async (phone) => {
    await phone.open({ persona: 'resident' })
    await phone.tap(/锦绣里同心驿/)
    await phone.see(/共 9 把/)
    await phone.tap('借用')
    await phone.see(/您借的/)
    await phone.shot('11-borrowed')
    await phone.tap('归还')
    await phone.seeNot(/您借的/)
  },
}

export const stationJourneys: Journey[] = [withoutPosition, withPosition, offline, elder, manager, umbrella]
