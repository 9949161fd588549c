import { Text } from '@tarojs/components'
import type { BallotView } from '@/contracts/ballot'
import { useAction } from '@/platform/action'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import type { CountedUnit } from './record-sheet'

interface TakeBackSheetProps {
  ballotId: string
  unit: CountedUnit
  onDone: (ballot: BallotView) => void
  onClose: () => void
}

/** A paper that was put down wrongly, for who put it down a moment ago or stands above. */
export function TakeBackSheet({ ballotId, unit, onDone, onClose }: TakeBackSheetProps) {
  const takeBack = useAction('ballot.take-back', onDone)
  const isLate = takeBack.failure?.code === 'too-late'
  const failure = isLate ? { message: '过了十分钟，要请社区来撤回' } : takeBack.failure
  return (
    <BottomSheet title={unit.label} onClose={onClose}>
      <Text>记错了，或者业主说不是自己投的，就撤回来，这一户可以再投。谁撤回的会记下来。</Text>
      <FaultLine failure={failure} />
      <ActionButton
        label="撤回这张纸票"
        isBusy={takeBack.isBusy}
        onTap={() => takeBack.run({ ballotId, unitId: unit.unitId })}
      />
    </BottomSheet>
  )
}
