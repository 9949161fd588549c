import { decodeStreets } from '../../../cloudfunctions/_walking/graph/decode'
import { adult, elder, wheelchair } from '../../../cloudfunctions/_walking/profile'
import { placeAt } from '../../../local/demo/layout'
import { demoStreetsFile } from '../../../local/demo/streets/streets'
import { type ExtractName, extract } from './extracts'
import { pictureOf } from './picture'

/** Where a station is imagined: by a river, on a slope, in a valley. */
const stations: Record<ExtractName, { lng: number; lat: number }> = {
  monaco: { lng: 7.4206, lat: 43.7325 },
  krems: { lng: 15.6035, lat: 48.4085 },
  andorra: { lng: 1.5218, lat: 42.507 },
}

/** All golden maps by file name, as SVG. */
export async function pictures(): Promise<Record<string, string>> {
  const drawn: Record<string, string> = {}
  for (const name of Object.keys(stations) as ExtractName[]) {
    const { graph } = await extract(name)
    for (const profile of [adult, elder, wheelchair]) {
      drawn[`${name}-${profile.id}`] = pictureOf(graph, stations[name], profile, `${name} ${profile.id}`)
    }
  }
  const demo = decodeStreets(demoStreetsFile())
  for (const profile of [adult, elder]) {
    drawn[`demo-${profile.id}`] = pictureOf(demo, placeAt(480, 460), profile, `demo county (invented) ${profile.id}`)
  }
  return drawn
}
