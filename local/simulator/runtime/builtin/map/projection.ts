export interface LatLng {
  latitude: number
  longitude: number
}

export interface Point {
  x: number
  y: number
}

/** Pixels of the whole world at zoom 0, as web maps have it. */
const worldPixels = 256
const earthCircumference = 40_075_016.686

/** Web Mercator around a centre: pixels count from the middle of the map's window. */
export interface Projection {
  toPoint(place: LatLng): Point
  toPlace(point: Point): LatLng
  /** Metres on the ground as pixels, at the centre. */
  pixelsOf(metres: number): number
}

const world = ({ latitude, longitude }: LatLng, zoom: number): Point => {
  const size = worldPixels * 2 ** zoom
  const sine = Math.sin((latitude * Math.PI) / 180)
  return {
    x: ((longitude + 180) / 360) * size,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size,
  }
}

export function createProjection(centre: LatLng, zoom: number): Projection {
  const origin = world(centre, zoom)
  const size = worldPixels * 2 ** zoom
  return {
    toPoint: (place) => {
      const { x, y } = world(place, zoom)
      return { x: x - origin.x, y: y - origin.y }
    },
    toPlace: ({ x, y }) => ({
      longitude: ((x + origin.x) / size) * 360 - 180,
      latitude: (Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + origin.y)) / size))) * 180) / Math.PI,
    }),
    pixelsOf: (metres) => (metres * size) / (earthCircumference * Math.cos((centre.latitude * Math.PI) / 180)),
  }
}

/** The largest whole zoom at which all places stand in a window of this size, and their middle. */
export function fit(places: LatLng[], width: number, height: number): { centre: LatLng; zoom: number } | undefined {
  const latitudes = places.map(({ latitude }) => latitude)
  const longitudes = places.map(({ longitude }) => longitude)
  if (places.length === 0) return undefined
  const centre = {
    latitude: (Math.min(...latitudes) + Math.max(...latitudes)) / 2,
    longitude: (Math.min(...longitudes) + Math.max(...longitudes)) / 2,
  }
  for (let zoom = 20; zoom > 3; zoom -= 1) {
    const { toPoint } = createProjection(centre, zoom)
    const isInside = places.map(toPoint).every(({ x, y }) => Math.abs(x) <= width / 2 && Math.abs(y) <= height / 2)
    if (isInside) return { centre, zoom }
  }
  return { centre, zoom: 3 }
}
