import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { classNames } from './class-names'
import { useMode } from './mode'
import { PageTop } from './page-top'
import type { PageTopProps } from './page-top/page-top'
import { PrivacySheet } from './privacy-sheet'
import { type Toast, ToastHost } from './toast'
import './tokens.scss'
import './base.scss'
import './screen.scss'

type ScreenProps = PropsWithChildren<{
  /** The page's actions, held at the bottom of the screen. */
  foot?: ReactNode
  /** For pages that are opened from others: their name and the way back. */
  top?: PageTopProps
  toast?: Toast
  /** For sheets, which lie over everything. */
  over?: ReactNode
  /** For the page that says what is done with personal data: it is read before WeChat's question is answered. */
  isBeforeConsent?: boolean
}>

/**
 * What every page stands in: sizes and colours by the person's mode, the actions at the bottom, the toast, WeChat's
 * question. What comes or goes is handed to WeChat with all its siblings, so what lies over the page stands apart from it.
 */
export function Screen({ children, foot, top, toast, over, isBeforeConsent }: ScreenProps) {
  const { isLarge, isHighContrast } = useMode()
  return (
    <View className={classNames('screen', isLarge && 'is-large', isHighContrast && 'is-contrast', foot && 'has-foot')}>
      <View className="screen-main">
        {top && <PageTop {...top} />}
        {children}
      </View>
      {foot && <View className="screen-foot">{foot}</View>}
      <View>
        {over}
        {!isBeforeConsent && <PrivacySheet />}
        {toast && <ToastHost toast={toast} />}
      </View>
    </View>
  )
}
