import { Text, View } from '@tarojs/components'
import { type ConsentKind, consentKinds } from '@/contracts/member.const'
import { Choices } from '@/ui/choices'
import { TextField } from '@/ui/text-field'

export const consentCopy: Record<ConsentKind, string> = {
  'signed-paper': '签了字的纸',
  'spoken-with-witness': '口头同意，有人在场',
}

export interface ConsentDraft {
  kind?: ConsentKind
  note: string
}

interface ConsentFieldsProps {
  consent: ConsentDraft
  onChange: (part: Partial<ConsentDraft>) => void
}

/** How the person agreed to be acted for, and who can bear witness. */
export function ConsentFields({ consent: { kind, note }, onChange }: ConsentFieldsProps) {
  return (
    <View className="card">
      <Text>替人办事，要先得到本人同意，并记下来。</Text>
      <Choices
        label="本人怎么同意的"
        options={consentKinds.map((value) => ({ value, label: consentCopy[value] }))}
        chosen={kind}
        onChoose={(value) => onChange({ kind: value })}
      />
      <TextField
        label="纸放在哪里，或谁在场"
        placeholder="比如：女儿在场"
        value={note}
        maxLength={60}
        onChange={(text) => onChange({ note: text })}
      />
    </View>
  )
}

/** What the cloud takes; undefined while something is missing. */
export function consentInput({ kind, note }: ConsentDraft) {
  const words = note.trim()
  return kind && words ? { kind, note: words } : undefined
}
