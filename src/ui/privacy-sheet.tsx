import { Button, Text } from '@tarojs/components'
import { ActionButton } from './action-button'
import { BottomSheet } from './bottom-sheet'
import './privacy-sheet.scss'

interface PrivacySheetProps {
  /** WeChat checks that this very button was tapped. */
  buttonId: string
  onAgree: () => void
  onRefuse: () => void
  onRead: () => void
}

/** Asked once, when something personal is first needed. Refusing leaves everything else working. */
export function PrivacySheet({ buttonId, onAgree, onRefuse, onRead }: PrivacySheetProps) {
  return (
    <BottomSheet title="先问您一声" onClose={onRefuse}>
      <Text>
        接下来要用到您的位置或照片。位置只用来排出离您最近的驿站，不会保存；照片只用在您提交的这件事上。不同意也能用，可以按小区找驿站。
      </Text>
      <ActionButton label="看隐私说明" tone="text" onTap={onRead} />
      <Button
        id={buttonId}
        className="press action action-main privacy-agree"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={onAgree}
      >
        同意
      </Button>
      <ActionButton label="不同意" tone="plain" onTap={onRefuse} />
    </BottomSheet>
  )
}
