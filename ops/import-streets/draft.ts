/** Streets being put together: points may be copied, segments led to the copies. */
export interface Draft {
  lng: number[]
  lat: number[]
  from: number[]
  to: number[]
  flags: number[]
  names: string[]
}

export function copyOf({ lng, lat }: Draft, point: number): number {
  lng.push(lng[point] as number)
  lat.push(lat[point] as number)
  return lng.length - 1
}
