import { Text, View } from '@tarojs/components'
import type { MeView } from '@/contracts/member'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { FaultLine } from '@/ui/fault-line'
import { TextField } from '@/ui/text-field'
import type { Toast } from '@/ui/toast'

interface PhoneCardProps {
  me: MeView
  onChange: (me: MeView) => void
  toast: Toast
}

export const isPhone = (text: string) => /^\+?[0-9][0-9-]{2,18}$/.test(text)

/** The number, if the person wants to be called: kept sealed, shown with its middle hidden. */
export function PhoneCard({ me, onChange, toast }: PhoneCardProps) {
  const { draft, change, clear } = useDraft('phone', { phone: '' })
  const save = useAction('member.set-phone', (answer) => {
    clear()
    onChange(answer)
    toast.say(answer.phoneMasked ? '电话记好了' : '电话删掉了')
  })
  const phone = draft.phone.trim()
  const isWrong = phone.length >= 7 && !isPhone(phone)
  return (
    <View className="card">
      <Text className="heading">{me.phoneMasked ? `电话 ${me.phoneMasked}` : '电话（可以不留）'}</Text>
      <Text className="second">加密保存。只有给您办事的人能拨，每次都有记录。</Text>
      <TextField
        label={me.phoneMasked ? '换一个号码' : '留个号码'}
        keyboard="phone"
        value={draft.phone}
        maxLength={20}
        error={isWrong ? '号码里只能有数字和横线' : undefined}
        onChange={(text) => change({ phone: text })}
      />
      <FaultLine failure={save.failure} />
      {isPhone(phone) && <ActionButton label="记下电话" isBusy={save.isBusy} onTap={() => save.run({ phone })} />}
      {me.phoneMasked && (
        <ActionButton label="删掉我的电话" tone="text" isBusy={save.isBusy} onTap={() => save.run({ phone: '' })} />
      )}
    </View>
  )
}
