import type { Area } from '../../cloudfunctions/_modules/area/area.row'
import type { AreaLevel } from '../../src/contracts/area'
import { demoCounty } from './county'
import { type CommunityPlan, placeAt, roadAt, type StreetPlan, streets } from './layout'
import type { Random } from './random'

/** An estate with what the stations need to know of where it lies: metres from the county's centre and its street. */
export interface EstatePlan {
  area: Area
  community: Area
  east: number
  north: number
  road: string
}

const firstWords =
  '阳光 锦绣 御景 和谐 翰林 金鼎 隆盛 福泽 丽景 书香 泰和 康居 嘉禾 银杏 翠湖 安泰 怡心 望山 听泉 德馨'.split(' ')
const lastWords = ['花园', '家园', '小区', '新村', '华府', '苑', '名邸', '里']

const two = (number: number) => String(number).padStart(2, '0')

export function childOf(parent: Area, level: AreaLevel, number: number, name: string, place: Area['place']): Area {
  const id = `${parent._id}-${two(number)}`
  return {
    _id: id,
    level,
    name,
    path: [...parent.path, id],
    names: [...parent.names, name],
    ...(place ? { place } : {}),
    isSynthetic: true,
  }
}

/** Places estates on a square spiral of cells around the community's centre, a little out of line. */
function estatePoint(random: Random, { east, north, spacing }: CommunityPlan, index: number) {
  const ring = [
    [0, 0],
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ][index] ?? [0, 0]
  const [x = 0, y = 0] = ring
  const jitter = () => (random.next() - 0.5) * spacing * 0.4
  return { east: Math.round(east + x * spacing + jitter()), north: Math.round(north + y * spacing + jitter()) }
}

/** Two to four buildings; in country towns the last lies far out, so that not everything is within fifteen minutes. */
function buildingsOf(random: Random, estate: EstatePlan, spacing: number): Area[] {
  const isCountry = spacing > 300
  const count = random.whole(2, 3)
  return Array.from({ length: count }, (_, i) => {
    const reach = isCountry && i === count - 1 ? 1100 : 70
    const angle = random.next() * 2 * Math.PI
    const place = placeAt(estate.east + Math.cos(angle) * reach, estate.north + Math.sin(angle) * reach)
    return childOf(estate.area, 'building', i + 1, `${i + 1}号楼`, place)
  })
}

function communityAreas(random: Random, street: Area, plan: CommunityPlan, number: number, names: string[]) {
  const community = childOf(street, 'community', number, plan.name, placeAt(plan.east, plan.north))
  const estates = Array.from({ length: plan.estates }, (_, i): EstatePlan => {
    const { east, north } = estatePoint(random, plan, i)
    const area = childOf(community, 'estate', i + 1, names.shift() ?? '', placeAt(east, north))
    return { area, community, east, north, road: roadAt(east, north, street.name) }
  })
  const buildings = estates.flatMap((estate) => buildingsOf(random, estate, plan.spacing))
  return { community, estates, buildings }
}

/** All areas of the county, each after its parent, and the estates as the stations need them. */
export function makeAreas(random: Random) {
  const names = random.shuffle(firstWords.flatMap((first) => lastWords.map((last) => `${first}${last}`)))
  const county: Area = {
    _id: demoCounty.id,
    level: 'county',
    name: demoCounty.name,
    path: [demoCounty.id],
    names: [demoCounty.name],
    place: demoCounty.centre,
    isSynthetic: true,
  }
  const parts = streets.map((plan: StreetPlan, i) => {
    const street = childOf(county, 'street', i + 1, plan.name, placeAt(plan.east, plan.north))
    return { street, communities: plan.communities.map((c, j) => communityAreas(random, street, c, j + 1, names)) }
  })
  const communities = parts.flatMap((part) => part.communities)
  return {
    areas: [
      county,
      ...parts.map(({ street }) => street),
      ...communities.map(({ community }) => community),
      ...communities.flatMap(({ estates }) => estates.map(({ area }) => area)),
      ...communities.flatMap(({ buildings }) => buildings),
    ],
    estates: communities.flatMap((part) => part.estates),
    communities: communities.map(({ community }) => community),
  }
}
