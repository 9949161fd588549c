import { View } from '@tarojs/components'
import { useState } from 'react'
import { suggestionKinds } from '@/contracts/suggestion.const'
import { Choices } from '@/ui/choices'
import { TextArea } from '@/ui/text-area'
import { TextField } from '@/ui/text-field'
import { PhotosField } from './photos-field'
import { faultsOf, type PostDraft } from './post-draft'
import { kindCopy } from './suggestion-copy'

interface PostFieldsProps {
  draft: PostDraft
  onChange: (part: Partial<PostDraft>) => void
  /** Everything is judged, also what was not visited. */
  isAsked: boolean
  /** What the cloud found, by field. */
  refused: Partial<Record<string, string>>
}

const kinds = suggestionKinds.map((value) => ({ value, label: kindCopy[value] }))

/** The few things a suggestion says. A field is judged when it is left. */
export function PostFields({ draft, onChange, isAsked, refused }: PostFieldsProps) {
  const [left, setLeft] = useState<Record<string, boolean>>({})
  const faults = faultsOf(draft)
  const shown = (field: 'title' | 'detail' | 'kind') =>
    ((isAsked || left[field]) && faults[field]) || refused[field] || undefined
  const leave = (field: string) => () => setLeft((before) => ({ ...before, [field]: true }))
  return (
    <>
      <TextField
        label="想改什么"
        placeholder="比如：北门加一盏路灯"
        value={draft.title}
        maxLength={30}
        onChange={(title) => onChange({ title })}
        onLeave={leave('title')}
        error={shown('title')}
      />
      <TextArea
        label="现在怎么样，想怎么改"
        placeholder="比如：晚上看不清台阶，老人容易摔跤，想在台阶边装一盏灯"
        value={draft.detail}
        maxLength={300}
        onChange={(detail) => onChange({ detail })}
        onLeave={leave('detail')}
        error={shown('detail')}
      />
      <Choices
        label="是哪方面"
        options={kinds}
        chosen={draft.kind}
        onChoose={(kind) => onChange({ kind })}
        error={shown('kind')}
      />
      <View className="card">
        <PhotosField
          label="拍张照片（可以不拍）"
          photoIds={draft.photoIds}
          onChange={(photoIds) => onChange({ photoIds })}
        />
      </View>
    </>
  )
}
