import gcoord from 'gcoord'
import type { Position } from '../device'
import type { Simulator } from '../simulator'
import { ApiFailure, type ApiGroup, type DefineApi } from './define'
import type { Permissions } from './permission'
import type { Privacy } from './privacy'

/** Within this time WeChat repeats the last fix. */
const sameFixMs = 30_000

interface OpenLocationOptions {
  latitude: number
  longitude: number
  name?: string
  address?: string
}

const toGcj = ({ latitude, longitude }: Position): Position => {
  const [lng, lat] = gcoord.transform([longitude, latitude], gcoord.WGS84, gcoord.GCJ02)
  return { latitude: lat, longitude: lng }
}

export function locationApis(sim: Simulator, define: DefineApi, privacy: Privacy, permissions: Permissions): ApiGroup {
  let last: { at: number; position: Position } | undefined
  const fix = (): Position => {
    if (!last || Date.now() - last.at > sameFixMs) last = { at: Date.now(), position: { ...sim.device.position } }
    return last.position
  }
  const locate = (name: 'getLocation' | 'getFuzzyLocation', scope: 'scope.userLocation' | 'scope.userFuzzyLocation') =>
    define<{ type?: string }>(name, async ({ type = 'wgs84' }) => {
      if (!sim.config.requiredPrivateInfos?.includes(name)) {
        throw new ApiFailure('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json')
      }
      await privacy.need(name)
      await permissions.need(scope)
      const position = type === 'gcj02' ? toGcj(fix()) : fix()
      return { ...position, speed: -1, accuracy: 30, altitude: 0, verticalAccuracy: 0, horizontalAccuracy: 30 }
    })
  return {
    ...locate('getLocation', 'scope.userLocation'),
    ...locate('getFuzzyLocation', 'scope.userFuzzyLocation'),
    ...define<OpenLocationOptions>('openLocation', async ({ latitude, longitude, name = '', address = '' }) => {
      if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) throw new ApiFailure('parameter error')
      await sim.shell.dialogs.ask({
        kind: 'open-location',
        title: name || '位置',
        text: `${address}\n${latitude.toFixed(6)}, ${longitude.toFixed(6)}（GCJ-02）`,
        isSheet: true,
        choices: [{ id: 'close', label: '返回小程序', isMain: true }],
      })
      return {}
    }),
  }
}
