import type { Place } from '../contracts/place'
import { createStore, useStore } from './store'

/** Where the person wants stations to be near to. */
export interface ChosenPlace {
  kind: 'own' | 'estate' | 'station'
  /** Shown at the top of the map page; empty for the own position. */
  label: string
  place: Place
}

const chosen = createStore<ChosenPlace | undefined>(() => undefined, 'chosen-place')
const home = createStore<ChosenPlace | undefined>(() => undefined, 'home-estate')

export const choosePlace = (place: ChosenPlace) => chosen.set(place)
export const setHomeEstate = (place: ChosenPlace | undefined) => home.set(place)

export const useHomeEstate = () => useStore(home)

/** The place chosen last; failing that the home estate; failing that none. */
export function useChosenPlace(): ChosenPlace | undefined {
  const last = useStore(chosen)
  const estate = useStore(home)
  return last ?? estate
}
