import { View } from '@tarojs/components'
import { ActionButton } from '@/ui/action-button'
import { Choices } from '@/ui/choices'
import { TextField } from '@/ui/text-field'
import { type ItemDraft, itemFault, presenterFault } from './agenda-draft'
import './agenda-item.scss'

interface AgendaItemFieldsProps {
  number: number
  item: ItemDraft
  isAsked: boolean
  onChange: (part: Partial<ItemDraft>) => void
  /** Absent for the first. */
  onUp?: () => void
  onRemove: () => void
}

const spans = [5, 10, 15, 20, 30, 45]

/** One thing to talk about: what, how long, and who presents it. */
export function AgendaItemFields({ number, item, isAsked, onChange, onUp, onRemove }: AgendaItemFieldsProps) {
  const offered = spans.includes(item.minutes) ? spans : [...spans, item.minutes].sort((a, b) => a - b)
  return (
    <View className="stack agenda-item">
      <TextField
        label={`第 ${number} 件，议什么`}
        placeholder="比如：充电棚建在哪里"
        value={item.title}
        onChange={(title) => onChange({ title })}
        error={isAsked || item.title ? itemFault(item) : undefined}
      />
      <Choices
        label={`第 ${number} 件，多少分钟`}
        options={offered.map((minutes) => ({ value: String(minutes), label: `${minutes} 分` }))}
        chosen={String(item.minutes)}
        onChoose={(minutes) => onChange({ minutes: Number(minutes) })}
      />
      <TextField
        label={`第 ${number} 件，谁来说`}
        placeholder="比如：物业公司"
        maxLength={12}
        value={item.presenter}
        onChange={(presenter) => onChange({ presenter })}
        error={isAsked || !item.presenter ? presenterFault(item) : undefined}
      />
      <View className="row">
        {onUp && <ActionButton label="往前挪" tone="text" onTap={onUp} />}
        <ActionButton label="不议这件" tone="text" onTap={onRemove} />
      </View>
    </View>
  )
}
