import type { Located } from './locate'

export type { Located } from './locate'

/** The browser's position, which is WGS-84 already. */
export function locate(): Promise<Located> {
  return new Promise((resolve) => {
    if (!navigator.geolocation) return resolve({ problem: 'unavailable' })
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ place: { lng: coords.longitude, lat: coords.latitude } }),
      (error) => resolve({ problem: error.code === error.PERMISSION_DENIED ? 'denied' : 'unavailable' }),
      { timeout: 8000, maximumAge: 30_000 },
    )
  })
}

/** A browser has no such page. */
export function openPermissionSettings(): void {}
