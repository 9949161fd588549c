import { Text, View } from '@tarojs/components'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'

interface DoorCodeProps {
  meetingId: string
  code: string
  /** The page's main button opens it. */
  isShownBelow: boolean
}

/** How people check in by themselves: digits to tell or write down, and a page to hold up at the door. */
export function DoorCode({ meetingId, code, isShownBelow }: DoorCodeProps) {
  return (
    <View className="card">
      <Text className="heading">签到码</Text>
      <Text className="title" aria-label={`签到码 ${code.split('').join(' ')}`}>
        {code.slice(0, 3)} {code.slice(3)}
      </Text>
      <Text className="second">写在门口，来的人在手机上填这六个数字。</Text>
      {!isShownBelow && (
        <ActionButton
          label="放大，放在门口给人扫"
          icon="scan"
          tone="plain"
          onTap={() => openPage('door', { id: meetingId })}
        />
      )}
    </View>
  )
}
