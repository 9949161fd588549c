import { Text, View } from '@tarojs/components'
import { copyText } from '@/platform/clipboard'
import { askToNotify } from '@/platform/notify'
import { ActionButton } from '@/ui/action-button'
import type { Toast } from '@/ui/toast'
import './code-card.scss'

/** Four and four, as people read it out. */
const spoken = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`

/** What the person reads out to whoever grants them a role. */
export function CodeCard({ code, toast }: { code: string; toast: Toast }) {
  return (
    <View className="card">
      <View className="member-code" aria-label={[...code].join(' ')}>
        {spoken(code)}
      </View>
      <Text>要当楼长、志愿者、管理员，把这八位念给社区，由社区授予。编号里没有您的个人信息。</Text>
      <ActionButton
        label="复制编号"
        tone="plain"
        onTap={async () => {
          // First thing in the tap: whoever hands out their code waits for a role.
          askToNotify(['role-changed'])
          if (await copyText(code)) toast.say('复制好了')
        }}
      />
    </View>
  )
}
