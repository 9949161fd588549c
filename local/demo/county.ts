import type { CountyView } from '../../src/contracts/county'
import { defaultPaces } from '../../src/contracts/walk.calc'

/** The demo county. Its people, estates and stations are invented; only the shape follows the published figures. */
export const demoCounty: CountyView = {
  id: 'jn',
  name: '莒南县',
  stationTerm: '同心驿',
  centre: { lng: 118.835, lat: 35.175 },
  bounds: { west: 118.5, south: 34.9, east: 119.15, north: 35.45 },
  paces: { ...defaultPaces },
  circleMinutes: 15,
  modules: [
    { id: 'health', name: '健康小屋' },
    { id: 'books', name: '图书角' },
    { id: 'meals', name: '助老餐' },
    { id: 'kids', name: '儿童角' },
    { id: 'hall', name: '议事厅' },
    { id: 'haircut', name: '便民理发' },
    { id: 'ebike', name: '充电棚' },
    { id: 'handshake', name: '握手角' },
    { id: 'school', name: '沂蒙小学堂' },
    { id: 'parcel', name: '快递代收' },
    { id: 'fitness', name: '健身角' },
    { id: 'riders', name: '骑手歇脚' },
  ],
  isSynthetic: true,
}
