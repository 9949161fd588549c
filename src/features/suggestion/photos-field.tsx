import { Image, Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { mostSuggestionPhotos } from '@/contracts/suggestion.const'
import { type Failure, failureOf } from '@/platform/error-copy'
import { photoUrl, takePhoto } from '@/platform/photo'
import { ActionButton } from '@/ui/action-button'
import { FaultLine } from '@/ui/fault-line'
import './suggestion.scss'

interface PhotosFieldProps {
  label: string
  photoIds: readonly string[]
  onChange: (photoIds: string[]) => void
}

/** A few photos, none needed; the last one taken can be left out again. */
export function PhotosField({ label, photoIds, onChange }: PhotosFieldProps) {
  const [failure, setFailure] = useState<Failure>()
  const [isBusy, setBusy] = useState(false)
  // One may be left out while another is on its way.
  const latest = useRef(photoIds)
  latest.current = photoIds
  const add = async () => {
    setFailure(undefined)
    setBusy(true)
    try {
      const fileId = await takePhoto('suggestions')
      if (fileId) onChange([...latest.current, fileId])
    } catch (error) {
      setFailure(failureOf(error))
    }
    setBusy(false)
  }
  return (
    <View className="choices">
      {photoIds.length > 0 && (
        <>
          <View className="wrap">
            {photoIds.map((id, i) => (
              <Image
                key={id}
                className="suggestion-photo"
                src={photoUrl(id)}
                mode="aspectFill"
                aria-label={`您拍的照片${i + 1}`}
              />
            ))}
          </View>
          <ActionButton label="不要最后一张" tone="text" onTap={() => onChange(photoIds.slice(0, -1))} />
        </>
      )}
      {photoIds.length < mostSuggestionPhotos && (
        <ActionButton
          label={photoIds.length === 0 ? label : '再拍一张'}
          icon="camera"
          tone="plain"
          isBusy={isBusy}
          onTap={add}
        />
      )}
      <Text className="second">请不要拍到人脸、证件和门牌。</Text>
      <FaultLine failure={failure} />
    </View>
  )
}
