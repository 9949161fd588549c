import { type PropsWithChildren, useMemo } from 'react'
import { useError, useLaunch, useUnhandledRejection } from './platform/lifecycle'
import { usePreferences } from './platform/preferences'
import { listenForPrivacy, usePrivacyQuestion } from './platform/privacy'
import { reportCrash, reportRejection, sendUnsent } from './platform/report'
import { openPage } from './platform/route'
import { listenForUpdate } from './platform/update'
import { ModeProvider } from './ui/mode'
import { PrivacyProvider } from './ui/privacy-sheet'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  const { isLarge, isHighContrast } = usePreferences()
  const mode = useMemo(() => ({ isLarge, isHighContrast }), [isLarge, isHighContrast])
  useLaunch(() => {
    listenForPrivacy()
    sendUnsent()
    listenForUpdate({
      title: '有新版本',
      content: '现在换成新版本吗？您正在填的内容已经存在手机里，换好后接着填。',
      confirmText: '现在换',
      cancelText: '以后再说',
    })
  })
  useError(reportCrash)
  useUnhandledRejection(reportRejection)
  const question = usePrivacyQuestion()
  const privacy = useMemo(() => ({ ...question, read: () => openPage('privacy') }), [question.isAsked, question.what])
  return (
    <ModeProvider value={mode}>
      <PrivacyProvider value={privacy}>{children}</PrivacyProvider>
    </ModeProvider>
  )
}
