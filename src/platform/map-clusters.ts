import Taro from '@tarojs/taro'

/** Lets WeChat join pins that stand too close; called once the map with this id is on the page. */
export function joinPins(mapId: string): void {
  Taro.createMapContext(mapId).initMarkerCluster({ enableDefaultStyle: true, zoomOnClick: true, gridSize: 50 })
}
