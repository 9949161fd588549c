import { useEffect, useState } from 'react'
import { sceneIn } from '@/contracts/scene.calc'
import { type Failure, failureOf } from '@/platform/error-copy'
import { call } from '@/platform/rpc'
import type { Dwelling } from './dwelling'

const isAs = (names: readonly string[], others: readonly string[]) => names.join('\n') === others.join('\n')

/** An estate, or a building with its estate, which the building's own names lead to. */
async function dwellingOf(areaId: string): Promise<Dwelling | undefined> {
  const { area } = await call('area.figures', { areaId })
  if (area.level === 'estate') return { estate: area }
  const name = area.within[area.within.length - 1]
  if (area.level !== 'building' || name === undefined) return undefined
  const { items } = await call('area.search', { text: name.slice(0, 20), levels: ['estate'], limit: 50 })
  const estate = items.find((one) => isAs([...one.within, one.name], area.within))
  return estate && { estate, building: area }
}

/** Where somebody stands who scanned the code at a building's door (`scene`); nothing for any other way here. */
export function useScannedHome(scene: string | undefined): {
  isLoading: boolean
  scanned?: Dwelling
  failure?: Failure
} {
  const found = scene === undefined ? undefined : sceneIn(scene)
  const areaId = found?.kind === 'building' ? found.id : undefined
  const [state, setState] = useState<{ scanned?: Dwelling; failure?: Failure; isDone?: boolean }>({})
  useEffect(() => {
    if (!areaId) return
    dwellingOf(areaId).then(
      (scanned) => setState({ scanned, isDone: true }),
      (error) => setState({ failure: failureOf(error), isDone: true }),
    )
  }, [areaId])
  return { isLoading: areaId !== undefined && !state.isDone, scanned: state.scanned, failure: state.failure }
}
