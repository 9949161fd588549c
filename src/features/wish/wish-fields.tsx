import { View } from '@tarojs/components'
import { useState } from 'react'
import { mostWishPeople, wishForWhom, wishKinds } from '@/contracts/wish.const'
import { Choices } from '@/ui/choices'
import { Stepper } from '@/ui/stepper'
import { TextArea } from '@/ui/text-area'
import { TextField } from '@/ui/text-field'
import { forWhomCopy, wishKindCopy } from '@/ui/wish-copy'
import { PhotoField } from './photo-field'
import { WhenField } from './when-field'
import { faultsOf, type WishDraft } from './wish-draft'

interface WishFieldsProps {
  draft: WishDraft
  onChange: (part: Partial<WishDraft>) => void
  /** Everything is judged, also what was not visited. */
  isAsked: boolean
  /** What the cloud found, by field. */
  refused: Partial<Record<string, string>>
}

/** A tap on something else leaves a field: the page must not move under the finger before that tap has counted. */
const tapMs = 300

const kinds = wishKinds.map((value) => ({ value, label: wishKindCopy[value] }))
const whoms = wishForWhom.map((value) => ({ value, label: forWhomCopy[value] }))

/** The few things a wish says. A field is judged when it is left. */
export function WishFields({ draft, onChange, isAsked, refused }: WishFieldsProps) {
  const [left, setLeft] = useState<Record<string, boolean>>({})
  const faults = faultsOf(draft)
  const shown = (field: 'title' | 'detail' | 'kind') =>
    ((isAsked || left[field]) && faults[field]) || refused[field] || undefined
  const leave = (field: string) => () => {
    setTimeout(() => setLeft((before) => ({ ...before, [field]: true })), tapMs)
  }
  return (
    <>
      <TextField
        label="想要什么"
        placeholder="比如：想要一副老花镜"
        value={draft.title}
        maxLength={20}
        onChange={(title) => onChange({ title })}
        onLeave={leave('title')}
        error={shown('title')}
      />
      <TextArea
        label="再说两句"
        placeholder="比如：看报纸用，两百度左右"
        value={draft.detail}
        maxLength={300}
        onChange={(detail) => onChange({ detail })}
        onLeave={leave('detail')}
        error={shown('detail')}
      />
      <Choices
        label="是哪一样"
        options={kinds}
        chosen={draft.kind}
        onChoose={(kind) => onChange({ kind })}
        error={shown('kind')}
      />
      <Choices label="为谁" options={whoms} chosen={draft.forWhom} onChoose={(forWhom) => onChange({ forWhom })} />
      <WhenField by={draft.by} onChange={(by) => onChange({ by })} />
      <View className="card">
        <Stepper
          label="几个人帮"
          value={draft.people}
          least={1}
          most={mostWishPeople}
          unit="人"
          onChange={(people) => onChange({ people })}
        />
        <PhotoField photoIds={draft.photoIds} onChange={(photoIds) => onChange({ photoIds })} />
      </View>
    </>
  )
}
