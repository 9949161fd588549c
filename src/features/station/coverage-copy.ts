import type { AreaCoverage, Share } from '@/contracts/coverage'
import type { WalkPace } from '@/contracts/walk.calc'

export const paceCopy: Record<WalkPace, string> = { adult: '成年人', elder: '老人', wheels: '轮椅、婴儿车' }

/** Buildings, and households where the county has counted any. */
export const shareWord = ({ buildings, households }: Share, { all }: Pick<AreaCoverage, 'all'>) =>
  all.households > 0 ? `${buildings} 栋 ${households} 户` : `${buildings} 栋`

type Split = { inside: Share; outside: Share }

const head = ['走得到（栋）', '走得到（户）', '走不到（栋）', '走不到（户）']
const cells = ({ inside, outside }: Split) => [
  inside.buildings,
  inside.households,
  outside.buildings,
  outside.households,
]

export const hasAny = ({ inside, outside }: Split) => inside.buildings + outside.buildings > 0

const asText = (rows: (string | number)[][]) => rows.map((row) => row.join('\t')).join('\n')

/** As a spreadsheet takes it when it is pasted: who walks, an empty line, part by part with the sum last. */
export const tableText = ({ area, paces, parts, direct, inside, outside }: AreaCoverage) =>
  asText([
    ['谁走', ...head],
    ...paces.map((each) => [paceCopy[each.pace], ...cells(each)]),
    [],
    ['区域', ...head],
    ...parts.map((part) => [part.area.name, ...cells(part)]),
    ...(hasAny(direct) ? [['其他', ...cells(direct)]] : []),
    [`${area.name}合计`, ...cells({ inside, outside })],
  ])

type Uncovered = AreaCoverage['uncovered'][number]

export const placeName = ({ within, name }: Pick<Uncovered, 'within' | 'name'>) => [...within.slice(-2), name].join(' ')

/** Every building on a line, with the names above it, households, longitude and latitude. */
export const uncoveredText = (items: readonly Uncovered[]) =>
  asText([
    ['街道', '社区', '小区', '楼栋', '户数', '经度', '纬度'],
    ...items.map(({ within: [street = '', community = '', estate = ''], name, households = '', place }) => [
      street,
      community,
      estate,
      name,
      households,
      place?.lng ?? '',
      place?.lat ?? '',
    ]),
  ])
