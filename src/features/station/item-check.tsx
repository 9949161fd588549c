import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { StationView } from '@/contracts/station'
import type { UnifiedItem } from '@/contracts/station.const'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { type Failure, failureOf } from '@/platform/error-copy'
import { photoUrl, takePhoto } from '@/platform/photo'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { TextField } from '@/ui/text-field'
import { checklistCopy } from './check-copy'

interface ItemCheckProps {
  stationId: string
  item: UnifiedItem
  onDone: (station: StationView) => void
  onClose: () => void
}

const mostPhotos = 3

/** One item's judgement, with a photo as evidence if one was taken. */
export function ItemCheck({ stationId, item, onDone, onClose }: ItemCheckProps) {
  const first = { note: '', photos: [] as string[] }
  const { draft, change, forget } = useDraft(`check-item-${stationId}-${item}`, first)
  const { note, photos } = draft
  const [photoFailure, setPhotoFailure] = useState<Failure>()
  const [isTaking, setTaking] = useState(false)
  const check = useAction('station.check-item', (station) => {
    forget()
    onDone(station)
  })
  const failure = check.failure ?? photoFailure

  const addPhoto = async () => {
    setPhotoFailure(undefined)
    setTaking(true)
    try {
      const fileId = await takePhoto(`stations/${stationId}`)
      if (fileId) change((latest) => ({ photos: [...latest.photos, fileId] }))
    } catch (error) {
      setPhotoFailure(failureOf(error))
    }
    setTaking(false)
  }
  const judge = (state: 'passed' | 'failed') => {
    const words = note.trim()
    check.run({ stationId, item, state, photos, ...(words ? { note: words } : {}) })
  }

  return (
    <BottomSheet title={checklistCopy[item]} onClose={onClose}>
      <View className="wrap">
        {photos.map((fileId) => (
          <Image key={fileId} className="photo" src={photoUrl(fileId)} mode="aspectFill" aria-label="刚拍的照片" />
        ))}
      </View>
      {photos.length < mostPhotos && (
        <ActionButton label="拍照" icon="camera" tone="plain" isBusy={isTaking} onTap={addPhoto} />
      )}
      <TextField label="说明（可以不写）" value={note} onChange={(words) => change({ note: words })} maxLength={100} />
      {failure && <Text className="field-error">{failure.message}</Text>}
      <ActionButton label="合格" isBusy={check.isBusy || isTaking} onTap={() => judge('passed')} />
      <ActionButton label="要整改" tone="plain" isBusy={check.isBusy || isTaking} onTap={() => judge('failed')} />
    </BottomSheet>
  )
}
