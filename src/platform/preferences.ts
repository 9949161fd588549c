import type { Pace } from '../contracts/walk.calc'
import { fontSizeSetting } from './font-size'
import { createStore, useStore } from './store'

interface Chosen {
  isLarge?: boolean
  isHighContrast?: boolean
  pace?: Pace
}

export interface Preferences {
  /** 长辈版. */
  isLarge: boolean
  isHighContrast: boolean
  pace: Pace
}

/** From this font setting on (pixels; WeChat's standard is 17) 长辈版 is the start, until the person chooses. */
const largeFromPx = 20

const store = createStore<Chosen>(() => ({}), 'preferences')

export const setPreference = (change: Chosen) => store.set({ ...store.get(), ...change })

/** What the person chose; where they chose nothing, what their phone's font size suggests. */
export function usePreferences(): Preferences {
  const chosen = useStore(store)
  const isLarge = chosen.isLarge ?? fontSizeSetting() >= largeFromPx
  return { isLarge, isHighContrast: chosen.isHighContrast ?? false, pace: chosen.pace ?? (isLarge ? 'elder' : 'adult') }
}
