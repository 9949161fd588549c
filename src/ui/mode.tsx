import { createContext, useContext } from 'react'

export interface Mode {
  /** 长辈版. */
  isLarge: boolean
  isHighContrast: boolean
}

const ModeContext = createContext<Mode>({ isLarge: false, isHighContrast: false })

export const ModeProvider = ModeContext.Provider
export const useMode = () => useContext(ModeContext)
