import Taro from '@tarojs/taro'
import { toGcj02 } from '../contracts/gcj02.calc'
import type { Place } from '../contracts/place'

export interface Destination {
  name: string
  address: string
  place: Place
}

/** Opens WeChat's map with the way to a place. Answers whether it opened. GCJ-02 only here. */
export async function openWayTo({ name, address, place }: Destination): Promise<boolean> {
  const { lng: longitude, lat: latitude } = toGcj02(place)
  try {
    await Taro.openLocation({ longitude, latitude, name, address, scale: 17 })
    return true
  } catch {
    return false
  }
}
