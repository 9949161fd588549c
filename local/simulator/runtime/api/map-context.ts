import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { mapOf } from '../builtin/map/registry'
import type { PageView } from '../page/page-view'

interface Done {
  success?(result: unknown): void
  fail?(failure: unknown): void
  complete?(outcome: unknown): void
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
        if (!known.has(command)) throw new Error(`MapContext.${command} is not simulated`)
        return (first?: unknown, second?: unknown) => {
          const map = find()
          if (command === 'on') return map?.on(String(first), second as (value: unknown) => void)
          if (command === 'off') return map?.on(String(first), undefined)
          const options = (first ?? {}) as Done & Record<string, unknown>
          const result = map?.command(command, options)
          const outcome = { errMsg: map ? `${command}:ok` : `${command}:fail no map #${id}`, ...result }
          setTimeout(() => {
            if (map) options.success?.(outcome)
            else options.fail?.(outcome)
            options.complete?.(outcome)
          }, 0)
          return map ? Promise.resolve(outcome) : Promise.reject(outcome)
        }
      },
    },
  )
}
