import { Text, View } from '@tarojs/components'
import { matterKinds } from '@/contracts/ballot.const'
import { ActionButton } from '@/ui/action-button'
import { Choices } from '@/ui/choices'
import { TextField } from '@/ui/text-field'
import { matterCopy } from './ballot-copy'
import type { ItemDraft } from './open-draft'

interface ItemFieldsProps {
  number: number
  item: ItemDraft
  isAsked: boolean
  onChange: (item: ItemDraft) => void
  onRemove: () => void
}

const options = matterKinds.map((value) => ({ value, label: matterCopy[value].name }))

/** One thing to vote on, and how much it takes to pass, in plain words. */
export function ItemFields({ number, item, isAsked, onChange, onRemove }: ItemFieldsProps) {
  const { title, matter } = item
  return (
    <View className="card">
      <TextField
        label={`第 ${number} 项，问大家什么`}
        placeholder="比如：在北门建充电棚"
        value={title}
        maxLength={30}
        error={isAsked && !title.trim() ? '请写一句' : undefined}
        onChange={(next) => onChange({ ...item, title: next })}
      />
      <Choices
        label="是哪一类事"
        options={options}
        chosen={matter}
        error={isAsked && !matter ? '请选一类' : undefined}
        onChoose={(next) => onChange({ ...item, matter: next })}
      />
      {matter ? (
        <Text className="second">{matterCopy[matter].rule}</Text>
      ) : (
        matterKinds.map((kind) => (
          <Text className="second" key={kind}>
            {`${matterCopy[kind].name}：${matterCopy[kind].example}`}
          </Text>
        ))
      )}
      <ActionButton label="去掉这一项" tone="text" onTap={onRemove} />
    </View>
  )
}
