import { borrowItem, giveItemBack } from './station.lend.api'
import { checkStationItem, closeStationOn, editStationHours } from './station.manage.api'
import * as read from './station.read.api'
import { registerStation } from './station.register.api'
import { stationReach, stationWalk } from './station.walk.api'

export type { KnownStation } from './station.memory'
export { stationPersonal } from './station.personal'
export { stationMemory } from './station.refresh'

export const stationHandlers = {
  'station.near': read.nearbyStations,
  'station.reach': stationReach,
  'station.walk': stationWalk,
  'station.index': read.stationIndex,
  'station.get': read.getStation,
  'station.list': read.listStations,
  'station.search': read.searchStations,
  'station.history': read.stationHistory,
  'station.register': registerStation,
  'station.edit-hours': editStationHours,
  'station.close-on': closeStationOn,
  'station.check-item': checkStationItem,
  'station.borrow': borrowItem,
  'station.give-back': giveItemBack,
}
