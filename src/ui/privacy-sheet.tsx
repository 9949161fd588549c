import { Button, Text } from '@tarojs/components'
import { createContext, useContext } from 'react'
import { ActionButton } from './action-button'
import { BottomSheet } from './bottom-sheet'
import './privacy-sheet.scss'

export interface PrivacyQuestion {
  isAsked: boolean
  /** WeChat's name of what is about to be used; absent where it does not say. */
  what?: string
  /** WeChat checks that this very button was tapped. */
  buttonId: string
  agree: () => void
  refuse: () => void
  read: () => void
}

const nothing = () => undefined
const PrivacyContext = createContext<PrivacyQuestion>({
  isAsked: false,
  buttonId: '',
  agree: nothing,
  refuse: nothing,
  read: nothing,
})

/** Given by the app; every page's `Screen` shows the question. */
export const PrivacyProvider = PrivacyContext.Provider

const uses: Record<string, string> = {
  getLocation: '接下来要用到您的位置，只用来排出离您最近的驿站，不会保存。不同意也能用，可以按小区找驿站。',
  chooseMedia: '接下来要用到您选的照片，只用在您提交的这件事上。不同意也能用，不加照片就行。',
  setClipboardData: '接下来要把文字放进手机的剪贴板，您就能贴到别处。我们不看剪贴板里原来有什么。不同意也能用。',
  addPhoneCalendar:
    '接下来要把开会的时间写进手机日历，只写您点的这一次，不看日历里原来有什么。不同意也能用，到时候消息里会提醒。',
}
const anyUse = '接下来要用到您手机上的一项信息，只用在您正在办的这件事上。不同意也能用别的。'

/** Asked once, when something personal is first needed. Refusing leaves everything else working. */
export function PrivacySheet() {
  const { isAsked, what, buttonId, agree, refuse, read } = useContext(PrivacyContext)
  if (!isAsked) return null
  return (
    <BottomSheet title="先问您一声" onClose={refuse}>
      <Text>{(what && uses[what]) || anyUse}</Text>
      <ActionButton label="看隐私说明" tone="text" onTap={read} />
      <Button
        id={buttonId}
        className="press action action-main privacy-agree"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={agree}
      >
        同意
      </Button>
      <ActionButton label="不同意" tone="plain" onTap={refuse} />
    </BottomSheet>
  )
}
