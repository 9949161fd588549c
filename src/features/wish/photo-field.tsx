import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type Failure, failureOf } from '@/platform/error-copy'
import { photoUrl, takePhoto } from '@/platform/photo'
import { ActionButton } from '@/ui/action-button'
import './wish-facts.scss'
import { FaultLine } from '@/ui/fault-line'

interface PhotoFieldProps {
  photoIds: string[]
  onChange: (photoIds: string[]) => void
}

/** At most one photo; a wish does without. */
export function PhotoField({ photoIds, onChange }: PhotoFieldProps) {
  const [failure, setFailure] = useState<Failure>()
  const [isBusy, setBusy] = useState(false)
  const [photoId] = photoIds
  const add = async () => {
    setFailure(undefined)
    setBusy(true)
    try {
      const fileId = await takePhoto('wishes')
      if (fileId) onChange([fileId])
    } catch (error) {
      setFailure(failureOf(error))
    }
    setBusy(false)
  }
  return (
    <View className="choices">
      {photoId && (
        <>
          <Image className="wish-photo" src={photoUrl(photoId)} mode="aspectFill" aria-label="您拍的照片" />
          <ActionButton label="不要这张照片" tone="text" onTap={() => onChange([])} />
        </>
      )}
      {!photoId && <ActionButton label="拍张照片（可以不拍）" icon="camera" tone="plain" isBusy={isBusy} onTap={add} />}
      {!photoId && <Text className="second">请不要拍到人脸、证件和门牌。</Text>}
      <FaultLine failure={failure} />
    </View>
  )
}
