import { type PropsWithChildren, useMemo } from 'react'
import { useLaunch } from './platform/lifecycle'
import { usePreferences } from './platform/preferences'
import { listenForPrivacy } from './platform/privacy'
import { ModeProvider } from './ui/mode'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  const { isLarge, isHighContrast } = usePreferences()
  const mode = useMemo(() => ({ isLarge, isHighContrast }), [isLarge, isHighContrast])
  useLaunch(listenForPrivacy)
  return <ModeProvider value={mode}>{children}</ModeProvider>
}
