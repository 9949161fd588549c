export interface Position {
  /** WGS-84 degrees. */
  latitude: number
  longitude: number
}

/** The phone and its owner's habits. `window.__sim` changes them. */
export interface Device {
  position: Position
  isOnline: boolean
  /** WeChat's own font setting in pixels; 17 is standard. */
  fontSize: number
  persona: string
  /** When the person last tapped, and whether the app has waited for the network since. */
  tappedAt: number
  hasWaitedSinceTap: boolean
}

const number = (value: string | null, otherwise: number): number =>
  value === null || value === '' || Number.isNaN(Number(value)) ? otherwise : Number(value)

/** The frame around the phone keeps these in the browser's storage, for both previews alike. */
const personaKey = 'tongxinyi.persona'
const fontSizeKey = 'tongxinyi.font-size'
const defaultPosition = { latitude: 35.175, longitude: 118.835 }

/** Reads `?lat=&lng=&persona=&font=&offline=1`. */
export function createDevice(search: URLSearchParams): Device {
  const kept = (key: string) => window.localStorage.getItem(key)
  return {
    position: {
      latitude: number(search.get('lat'), defaultPosition.latitude),
      longitude: number(search.get('lng'), defaultPosition.longitude),
    },
    isOnline: search.get('offline') !== '1',
    fontSize: number(search.get('font') ?? kept(fontSizeKey), 17),
    persona: search.get('persona') ?? kept(personaKey) ?? 'resident',
    tappedAt: Number.NEGATIVE_INFINITY,
    hasWaitedSinceTap: false,
  }
}
