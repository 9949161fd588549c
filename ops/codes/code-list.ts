import type { Area } from '../../cloudfunctions/_modules/area/area.row'
import type { Station } from '../../cloudfunctions/_modules/station/station.row'
import { type SceneKind, sceneOf } from '../../src/contracts/scene.calc'

/** One printed code: whose it is, what it says, which page it opens. */
export interface PrintedCode {
  /** The picture's file name. */
  file: string
  name: string
  page: string
  scene: string
}

/** The page that each kind of code opens; it must be in a released version, or WeChat draws no code. */
export const codePages: Record<SceneKind, string> = {
  station: 'features/station/pages/detail/index',
  building: 'features/member/pages/home/index',
  meeting: 'features/meeting/pages/check-in/index',
}

/** Names become file names on any system. */
const plain = (name: string) => name.replace(/[\\/:*?"<>|\s]+/g, '-')

const codeOf = (kind: SceneKind, id: string, name: string): PrintedCode => ({
  file: `${id} ${plain(name)}.png`,
  name,
  page: codePages[kind],
  scene: sceneOf({ kind, id }),
})

export const stationCodes = (stations: readonly Station[], areaId: string): PrintedCode[] =>
  stations.filter(({ areaPath }) => areaPath.includes(areaId)).map(({ _id, name }) => codeOf('station', _id, name))

export const buildingCodes = (areas: readonly Area[], areaId: string): PrintedCode[] =>
  areas
    .filter(({ level, path }) => level === 'building' && path.includes(areaId))
    .map(({ _id, names }) => codeOf('building', _id, names.slice(-2).join(' ')))
