import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { type MapHandle, mapOf } from '../builtin/map/registry'
import { simulator } from '../current'
import type { PageView } from '../page/page'

interface Done {
  success?(result: unknown): void
  fail?(failure: unknown): void
  complete?(outcome: unknown): void
}

type Options = Done & Record<string, unknown>

/** A command may be given in the same breath as the map: it then waits for the map to be drawn, so long at most. */
const patienceMs = 500

async function whenThere(find: () => MapHandle | undefined): Promise<MapHandle | undefined> {
  const end = performance.now() + patienceMs
  while (!find() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 16))
  return find()
}

async function run(command: string, options: Options, there: () => Promise<MapHandle | undefined>, id: string) {
  const map = await there()
  const outcome = { errMsg: map ? `${command}:ok` : `${command}:fail no map #${id}`, ...map?.command(command, options) }
  if (map) options.success?.(outcome)
  else options.fail?.(outcome)
  options.complete?.(outcome)
  if (!map) throw outcome
  return outcome
}

/** `wx.createMapContext(id)`: commands to a map on the page. A command the map lacks throws with its name. */
export function mapContext(currentPage: () => PageView | undefined, id: string, component?: unknown): object {
  const owner = (component as { _$?: glassEasel.GeneralComponent } | undefined)?._$ ?? currentPage()?.view
  const find = () => {
    const node = owner?.getShadowRoot()?.querySelector(`#${id}`)
    return node ? mapOf(node.$$ as unknown as HTMLElement) : undefined
  }
  const known = new Set([
    'moveToLocation',
    'includePoints',
    'getCenterLocation',
    'getRegion',
    'getScale',
    'initMarkerCluster',
    'addMarkers',
    'removeMarkers',
    'on',
    'off',
  ])
  return new Proxy(
    {},
    {
      get: (_, command: string | symbol) => {
        if (typeof command === 'symbol' || command === 'then') return undefined
        if (!known.has(command)) {
          simulator().records.missing.push(`MapContext.${command}`)
          throw new Error(`MapContext.${command} is not simulated`)
        }
        return (first?: unknown, second?: unknown) => {
          if (command === 'on' || command === 'off') {
            const listener = command === 'on' ? (second as (value: unknown) => void) : undefined
            return void whenThere(find).then((map) => map?.on(String(first), listener))
          }
          return run(command, (first ?? {}) as Options, () => whenThere(find), id)
        }
      },
    },
  )
}
