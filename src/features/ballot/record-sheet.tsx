import { Image, Text } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '@/contracts/api'
import type { BallotView } from '@/contracts/ballot'
import { useAction } from '@/platform/action'
import { photoUrl } from '@/platform/photo'
import { usePhotos } from '@/platform/use-photos'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import { allChosen, ChoiceQuestions, type Chosen } from './choice-questions'
import { ChoiceSummary } from './choice-summary'
import './record-sheet.scss'

export type CountedUnit = Output<'ballot.units'>['items'][number]

interface RecordSheetProps {
  ballot: BallotView
  unit: CountedUnit
  onDone: (ballot: BallotView) => void
  onClose: () => void
}

/** What a signed paper says, then a look at it against the paper: soon after it is not changed any more. */
export function RecordSheet({ ballot, unit, onDone, onClose }: RecordSheetProps) {
  const [chosen, setChosen] = useState<Chosen>([])
  const [isAsked, setAsked] = useState(false)
  const [isSure, setSure] = useState(false)
  const paper = usePhotos(`ballots/${ballot.id}`, `paper-${ballot.id}-${unit.unitId}`)
  const record = useAction('ballot.record', (next) => {
    paper.forget()
    onDone(next)
  })
  const choices = allChosen(ballot.items, chosen)
  const [photo] = paper.photos
  if (isSure && choices)
    return (
      <BottomSheet title={`和纸票对一遍：${unit.label}`} onClose={onClose}>
        <ChoiceSummary items={ballot.items} choices={choices} />
        <Text className="second">记下以后谁也看不到这一户怎么投的。记错了，十分钟里可以撤回重记。</Text>
        <FaultLine failure={record.failure} />
        <ActionButton
          label="没错，记下"
          isBusy={record.isBusy}
          onTap={() => record.run({ ballotId: ballot.id, unitId: unit.unitId, choices, ...(photo && { photo }) })}
        />
        <ActionButton label="回去改" tone="text" onTap={() => setSure(false)} />
      </BottomSheet>
    )
  return (
    <BottomSheet title={unit.label} onClose={onClose}>
      <ChoiceQuestions items={ballot.items} chosen={chosen} isAsked={isAsked} onChange={setChosen} />
      {photo ? (
        <>
          <Image className="paper-photo" src={photoUrl(photo)} mode="aspectFill" aria-label="纸票的照片" />
          <ActionButton label="不要这张照片" tone="text" onTap={() => paper.remove(photo)} />
        </>
      ) : (
        <ActionButton label="拍下纸票（可以不拍）" icon="camera" tone="plain" isBusy={paper.isBusy} onTap={paper.add} />
      )}
      <FaultLine failure={paper.failure} />
      <ActionButton
        label="对一遍"
        isBusy={paper.isBusy}
        onTap={() => {
          setAsked(true)
          setSure(choices !== undefined)
        }}
      />
    </BottomSheet>
  )
}
