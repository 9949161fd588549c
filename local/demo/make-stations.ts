import type { Station } from '../../cloudfunctions/_modules/station/station.row'
import { weekOf } from '../../ops/sheet/hours'
import { specialDaysOf } from '../../ops/sheet/special-days'
import { type BaseEquipment, baseEquipment, unifiedItems } from '../../src/contracts/station.const'
import { demoCounty } from './county'
import { placeAt } from './layout'
import type { EstatePlan } from './make-areas'
import type { Random } from './random'

/** What a station's stars say about it: how often it has a thing. */
const shareByStar = [0.35, 0.45, 0.6, 0.75, 0.9, 1]

const weeks = [
  '每天 08:00-21:00',
  '每天 08:00-21:00',
  '周一至周五 08:30-12:00 14:00-18:00；周六至周日 09:00-12:00',
  '周一至周五 08:30-17:30',
  '周一至周六 08:00-12:00 13:30-20:00',
  '每天 07:00-22:00',
  '每天 08:00-12:00 14:30-21:00',
  '周二至周日 09:00-21:00',
]
const wholeDay = '每天 全天'
const holidays = '2026-10-01 休息（国庆节）；2027-02-06 休息（春节）；2027-02-07 09:00-12:00（春节）'
const repairs = '2026-12-14 休息（线路检修）；2026-12-15 14:00-18:00（线路检修）'

const corners = ['东门北侧', '南门旁', '西门南侧', '北门对面', '物业楼一层', '中心广场东侧']
const secretaryHours = ['每周六 9:00–11:00', '每周三 15:00–17:00', '每周五 18:30–20:00']
const faults = ['灯箱不亮', '门牌样式旧', '墙面待粉刷', '药箱缺药', '标识尺寸不符']
const photoNames = ['corner-dusk.png', 'reading-room.png', 'plaza-evening.png', 'snow-night.png']

const isWellKept = (star: number) => star >= 4

function equipmentOf(random: Random, star: number): Station['equipment'] {
  const always: BaseEquipment[] = ['desk', 'water', 'fire']
  const share = shareByStar[star] ?? 0
  return baseEquipment
    .filter((kind) => always.includes(kind) || random.next() < share)
    .map((kind) => {
      if (kind === 'umbrella') return { kind, total: random.whole(2, 12) }
      return kind === 'toolbox' ? { kind, total: random.whole(1, 3) } : { kind }
    })
}

const day = (random: Random) => `2026-${String(random.whole(1, 9)).padStart(2, '0')}-${random.whole(10, 28)}`

function checklistOf(random: Random, star: number): Station['checklist'] {
  const share = shareByStar[star] ?? 0
  const checked = unifiedItems.filter(() => isWellKept(star) || random.next() < share + 0.15)
  const common = () => ({ photos: [], checkedOn: day(random), byRole: 'county-staff' })
  return Object.fromEntries(
    checked.map((item) =>
      isWellKept(star) || random.next() < 0.85
        ? [item, { state: 'passed', ...common() }]
        : [item, { state: 'failed', ...common(), note: random.pick(faults) }],
    ),
  )
}

function openingOf(random: Random, index: number, star: number): Station['opening'] {
  if (index % 29 === 7) return { week: weekOf(wholeDay), days: {} }
  const week = weekOf(isWellKept(star) ? '每天 08:00-21:00' : random.pick(weeks))
  const days = index % 23 === 5 ? holidays : index % 61 === 11 ? repairs : ''
  return { week, days: specialDaysOf(days) }
}

/** Where a station stands: in an estate, or on a square of the community. */
export interface SitePlan {
  estate: EstatePlan
  isSquare: boolean
  /** A second station of the same estate has its own gate. */
  gate: string
  number: number
}

/** Fills in a site. `index` counts through the county: it gives the telephone number, which nobody has. */
export function makeStation(random: Random, { estate, isSquare, gate, number }: SitePlan, index: number, star: number) {
  const { community, area, road } = estate
  const name = isSquare ? `${community.name.replace('社区', '')}广场` : `${area.name}${gate}`
  const [street = ''] = community.names.slice(1)
  const isInTown = street.endsWith('街道')
  const [dx, dy] = [random.whole(-45, 45), random.whole(-45, 45)]
  const share = shareByStar[star] ?? 0
  const where = isSquare ? '广场西北角' : gate || random.pick(corners)
  const station: Station = {
    _id: `${community._id}-${String(number).padStart(3, '0')}`,
    communityId: community._id,
    areaPath: isSquare ? community.path : area.path,
    number,
    name: `${name}${demoCounty.stationTerm}`,
    address: `${isInTown ? '' : street}${road}${random.whole(1, 198)}号${where}`,
    place: placeAt(estate.east + dx + (gate ? 90 : 0), estate.north + dy + (isSquare ? 130 : 0)),
    phone: `0539-7000${String(index + 1).padStart(3, '0')}`,
    star: star as Station['star'],
    hasNightLight: star >= 3 || random.next() < 0.4,
    ...(random.next() < share ? { secretaryHours: random.pick(secretaryHours) } : {}),
    opening: openingOf(random, index, star),
    equipment: equipmentOf(random, star),
    modules: random.some(
      demoCounty.modules.map(({ id }) => id),
      share * 0.55,
    ),
    checklist: checklistOf(random, star),
    photos: isWellKept(star) ? [random.pick(photoNames)] : [],
    revision: 1,
    updatedAt: '2026-10-01T00:00:00.000Z',
    isSynthetic: true,
  }
  return station
}
