import { Image, Text, View } from '@tarojs/components'
import type { OrderSummary } from '@/contracts/order'
import { mostOrderPhotos } from '@/contracts/order.const'
import { photoUrl } from '@/platform/photo'
import { usePhotos } from '@/platform/use-photos'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import type { Acts } from './use-acts'
import './photos.scss'

/** It is done: with a photo if there is one, never of a face. */
export function FinishSheet({ order, acts }: { order: OrderSummary; acts: Acts }) {
  const { photos, add, forget, isBusy, failure } = usePhotos(`orders/${order.id}`, `finish-${order.id}`)
  const finish = async () => {
    if (await acts.finish(photos)) forget()
  }
  return (
    <BottomSheet title="办完了" onClose={acts.stopAsking}>
      <Text className="second">可以拍一张办完的样子，不拍人脸、不拍门牌。不拍也行。</Text>
      {photos.length > 0 && (
        <View className="wrap">
          {photos.map((fileId) => (
            <Image
              key={fileId}
              className="order-photo"
              src={photoUrl(fileId)}
              mode="aspectFill"
              aria-label="刚拍的照片"
            />
          ))}
        </View>
      )}
      {photos.length < mostOrderPhotos && (
        <ActionButton label="拍照" icon="camera" tone="plain" isBusy={isBusy} onTap={add} />
      )}
      <FaultLine failure={failure ?? acts.failure} />
      <ActionButton label="记为办完" isBusy={isBusy || acts.isBusy} onTap={finish} />
    </BottomSheet>
  )
}
