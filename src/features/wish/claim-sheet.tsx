import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { WishView } from '@/contracts/wish'
import { useAction } from '@/platform/action'
import { askToNotify } from '@/platform/notify'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import { Stepper } from '@/ui/stepper'

interface ClaimSheetProps {
  wish: WishView
  onDone: (wish: WishView) => void
  /** Somebody else was first: the page should look again. */
  onTaken: () => void
  onClose: () => void
}

/** What a claim means, said once before it counts; for a big wish with how many come along. */
export function ClaimSheet({ wish, onDone, onTaken, onClose }: ClaimSheetProps) {
  const { id: wishId, title, people: needed, claimedPeople } = wish
  const left = Math.max(1, needed - claimedPeople)
  const [people, setPeople] = useState(1)
  const claim = useAction('wish.claim', onDone)
  const submit = () => {
    askToNotify(['wish-reminder', 'wish-done'])
    claim.run({ wishId, people: Math.min(people, left) })
  }
  return (
    <BottomSheet title="我来帮忙" onClose={onClose}>
      <Text className="heading">{title}</Text>
      <View>认领后能看到许愿人的电话，先打电话约好时间。办好了回来点“办好了”；办不了，随时可以退回。</View>
      {needed > 1 && (
        <>
          <Text className="second">
            这个心愿要 {needed} 个人，还差 {left} 个
          </Text>
          <Stepper label="我们来" value={people} least={1} most={left} unit="人" onChange={setPeople} />
        </>
      )}
      <FaultLine failure={claim.failure} />
      {claim.failure?.code === 'already-taken' ? (
        <ActionButton label="看看最新的" onTap={onTaken} />
      ) : (
        <ActionButton label="认领这个心愿" isBusy={claim.isBusy} onTap={submit} />
      )}
    </BottomSheet>
  )
}
