/** A map on the page, as `MapContext` reaches it. */
export interface MapHandle {
  on(event: string, listener: ((value: unknown) => void) | undefined): void
  command(name: string, options: Record<string, unknown>): object
}

const maps = new WeakMap<Element, MapHandle>()

export const registerMap = (host: Element, map: MapHandle): void => void maps.set(host, map)
export const mapOf = (host: Element): MapHandle | undefined => maps.get(host)
