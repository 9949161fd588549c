import { View } from '@tarojs/components'
import type { CatalogueView } from '@/contracts/theme'
import { Choices } from '@/ui/choices'
import { ListRow } from '@/ui/list-row'
import { TextArea } from '@/ui/text-area'
import { TextField } from '@/ui/text-field'
import type { ThemeDraft, ThemeFaults } from './theme-draft'

export interface ThemePartProps {
  draft: ThemeDraft
  change: (part: Partial<ThemeDraft>) => void
  faults: ThemeFaults
}

/** Which service it is, and what people read about it. */
export function ThemeWords({ draft, change, faults, catalogue }: ThemePartProps & { catalogue: CatalogueView }) {
  return (
    <View className="card">
      <ItemChoice catalogue={catalogue} itemId={draft.itemId} onChoose={(itemId) => change({ itemId })} />
      {faults.itemId && <View className="field-error">{faults.itemId}</View>}
      <TextField
        label="名字"
        placeholder="比如：周一剪吧"
        value={draft.name}
        maxLength={20}
        error={faults.name}
        onChange={(name) => change({ name })}
      />
      <TextArea
        label="是做什么的"
        value={draft.about}
        maxLength={200}
        error={faults.about}
        onChange={(about) => change({ about })}
      />
      <TextArea
        label="怎么办"
        placeholder="比如：到站报号码，按顺序理发"
        value={draft.flow}
        maxLength={200}
        error={faults.flow}
        onChange={(flow) => change({ flow })}
      />
      <TextField
        label="有事找谁（写岗位，不写私人电话）"
        value={draft.contact}
        maxLength={40}
        error={faults.contact}
        onChange={(contact) => change({ contact })}
      />
    </View>
  )
}

interface ItemChoiceProps {
  catalogue: CatalogueView
  itemId: string
  onChoose: (itemId: string) => void
}

/** One item of the county's catalogue; once it is chosen the others make room. */
function ItemChoice({ catalogue, itemId, onChoose }: ItemChoiceProps) {
  const chosen = catalogue.classes.flatMap(({ items }) => items).find(({ id }) => id === itemId)
  if (chosen) return <ListRow icon="hands" title={chosen.name} detail="点这里换一项" onTap={() => onChoose('')} />
  return (
    <>
      {catalogue.classes.map(({ id, name, items }) => (
        <Choices
          key={id}
          label={name}
          options={items.map((item) => ({ value: item.id, label: item.name }))}
          onChoose={onChoose}
        />
      ))}
    </>
  )
}
