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

/** A paper that was put down wrongly, a moment ago, by who looks at it. */
export function TakeBackSheet({ ballotId, unit, onDone, onClose }: TakeBackSheetProps) {
  const takeBack = useAction('ballot.take-back', onDone)
  const isLate = takeBack.failure?.code === 'too-late'
  const failure = isLate ? { message: '过了十分钟，不能撤回了' } : takeBack.failure
  return (
    <BottomSheet title={unit.label} onClose={onClose}>
      <Text>这张纸票是您刚才记的。记错了，十分钟里可以撤回，再记一遍。</Text>
      <FaultLine failure={failure} />
      <ActionButton
        label="撤回这张纸票"
        isBusy={takeBack.isBusy}
        onTap={() => takeBack.run({ ballotId, unitId: unit.unitId })}
      />
    </BottomSheet>
  )
}
