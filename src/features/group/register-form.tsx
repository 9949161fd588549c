import { Text, View } from '@tarojs/components'
import { type GroupKind, groupKinds } from '@/contracts/group.const'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { Choices } from '@/ui/choices'
import { FaultLine } from '@/ui/fault-line'
import { TextField } from '@/ui/text-field'
import { codeOf } from './code'
import { groupKindCopy } from './group-copy'

interface RegisterDraft {
  name: string
  kind: GroupKind
  code: string
}

const noGroup: RegisterDraft = { name: '', kind: 'volunteer-team', code: '' }

/** Registers a group with somebody who speaks for it. What was written survives a killed page. */
export function RegisterForm({ stationId, onDone }: { stationId: string; onDone: () => void }) {
  const { draft, change, clear } = useDraft<RegisterDraft>(`group-${stationId}`, noGroup)
  const register = useAction('group.register', () => {
    clear()
    onDone()
  })
  const name = draft.name.trim()
  const code = codeOf(draft.code)
  return (
    <View className="card">
      <Text className="heading">登记一支队伍</Text>
      <TextField
        label="名字"
        placeholder="比如：春雨志愿服务队"
        value={draft.name}
        maxLength={20}
        onChange={(text) => change({ name: text })}
      />
      <Choices
        label="是什么"
        options={groupKinds.map((value) => ({ value, label: groupKindCopy[value] }))}
        chosen={draft.kind}
        onChoose={(kind) => change({ kind })}
      />
      <TextField label="联系人的编号" value={draft.code} maxLength={12} onChange={(text) => change({ code: text })} />
      <FaultLine failure={register.failure} />
      {name && code ? (
        <ActionButton
          label="登记"
          isBusy={register.isBusy}
          onTap={() => register.run({ stationId, name, kind: draft.kind, code })}
        />
      ) : (
        <Text className="second">写好名字，再请联系人从“我的编号和职责”里念出八位编号，就能登记。</Text>
      )}
    </View>
  )
}
