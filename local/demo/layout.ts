import type { Place } from '../../src/contracts/place'
import { demoCounty } from './county'

/** A community: its name, where its centre lies in metres east and north of the county's centre, how many estates. */
export interface CommunityPlan {
  name: string
  east: number
  north: number
  estates: number
  /** Metres between neighbouring estates: dense in town, wide in the country. */
  spacing: number
}

export interface StreetPlan {
  name: string
  east: number
  north: number
  communities: CommunityPlan[]
}

/** Streets of the town: east–west from south to north, north–south from west to east. */
export const roadsEastWest = ['富强路', '民主路', '人民路', '淮海路', '北园路']
export const roadsNorthSouth = ['隆山路', '天桥路', '嵋山路', '永安路', '文化路']

const townNames = [
  ['东岭', '隆山', '文化', '南园'],
  ['天桥', '人民', '民主', '富强'],
  ['淮海', '嵋山', '永安', '兴业'],
  ['北园', '龙腾', '朝阳', '滨河'],
]
const blockMetres = 900
const estatesPerBlock = 8

const town: CommunityPlan[] = townNames.flatMap((row, y) =>
  row.map((name, x) => ({
    name: `${name}社区`,
    east: (x - 1.5) * blockMetres,
    north: (y - 1.5) * blockMetres,
    estates: estatesPerBlock,
    spacing: 280,
  })),
)

const country = (name: string, east: number, north: number, communities: [string, number][]): StreetPlan => ({
  name,
  east,
  north,
  communities: communities.map(([title, estates], i) => ({
    name: `${title}社区`,
    east: east + i * 1700,
    north: north - i * 1100,
    estates,
    spacing: 520,
  })),
})

/** 16 town communities of 8 estates and 30 estates in five country towns: 158. A community without estates has no station. */
export const streets: StreetPlan[] = [
  { name: '十字路街道', east: 0, north: 0, communities: town },
  country('大店镇', -6800, 14600, [
    ['庄园', 5],
    ['薛家', 3],
    ['前石', 0],
  ]),
  country('板泉镇', -14200, -9800, [
    ['板泉', 4],
    ['武阳', 2],
    ['渊子崖', 0],
  ]),
  country('坊前镇', 11600, -5200, [
    ['坊前', 4],
    ['聚将台', 2],
  ]),
  country('相沟镇', -3400, -12400, [
    ['相沟', 3],
    ['三义口', 2],
    ['王祥', 0],
  ]),
  country('洙边镇', 8700, -15300, [
    ['洙边', 3],
    ['环河', 2],
    ['清泉', 0],
  ]),
]

const metresPerDegree = 111_195
const metresPerDegreeEast = metresPerDegree * Math.cos((demoCounty.centre.lat * Math.PI) / 180)
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** A place so many metres east and north of the county's centre, WGS-84, six decimals. */
export const placeAt = (east: number, north: number): Place => ({
  lng: rounded(demoCounty.centre.lng + east / metresPerDegreeEast),
  lat: rounded(demoCounty.centre.lat + north / metresPerDegree),
})

/** The road nearest to a point of the town; in a country town, its main street. */
export function roadAt(east: number, north: number, street: string): string {
  const nearest = (roads: string[], metres: number) =>
    roads[Math.max(0, Math.min(roads.length - 1, Math.round(metres / blockMetres + 2)))] ?? ''
  if (street !== '十字路街道') return `${street.slice(0, -1)}大街`
  const offGrid = (metres: number) => Math.abs(metres / blockMetres - Math.round(metres / blockMetres))
  return offGrid(north) < offGrid(east) ? nearest(roadsEastWest, north) : nearest(roadsNorthSouth, east)
}
