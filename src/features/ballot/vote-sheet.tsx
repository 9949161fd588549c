import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { BallotView } from '@/contracts/ballot'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { askToNotify } from '@/platform/notify'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { Choices } from '@/ui/choices'
import { FaultLine } from '@/ui/fault-line'
import { allChosen, ChoiceQuestions, type Chosen } from './choice-questions'
import { ChoiceSummary } from './choice-summary'

interface VoteSheetProps {
  ballot: BallotView
  onDone: (ballot: BallotView) => void
  onClose: () => void
}

/** A vote for one's own unit: a question for each item, then a look at all of it, since it cannot be changed. */
export function VoteSheet({ ballot, onDone, onClose }: VoteSheetProps) {
  const open = ballot.myUnits.filter(({ votedAt }) => votedAt === undefined)
  const [unitId, setUnitId] = useState(open[0]?.unitId ?? '')
  const { draft, change, forget } = useDraft<{ chosen: Chosen }>(`vote-${ballot.id}-${unitId}`, { chosen: [] })
  const [isAsked, setAsked] = useState(false)
  const [isSure, setSure] = useState(false)
  const cast = useAction('ballot.cast', (next) => {
    forget()
    onDone(next)
  })
  const choices = allChosen(ballot.items, draft.chosen)
  const label = open.find((unit) => unit.unitId === unitId)?.label ?? ''
  if (isSure && choices)
    return (
      <BottomSheet title="请再看一遍" onClose={onClose}>
        <Text className="heading">{label}</Text>
        <ChoiceSummary items={ballot.items} choices={choices} />
        <Text className="second">投了就不能再改。怎么投的只有您自己看得到。</Text>
        <FaultLine failure={cast.failure} />
        <ActionButton
          label="确定投票"
          isBusy={cast.isBusy}
          onTap={() => {
            askToNotify(['ballot'])
            cast.run({ ballotId: ballot.id, unitId, choices })
          }}
        />
        <ActionButton label="回去改一改" tone="text" onTap={() => setSure(false)} />
      </BottomSheet>
    )
  return (
    <BottomSheet title="我来投票" onClose={onClose}>
      {open.length > 1 ? (
        <Choices
          label="替哪一套房投"
          options={open.map((unit) => ({ value: unit.unitId, label: unit.label }))}
          chosen={unitId}
          onChoose={setUnitId}
        />
      ) : (
        <Text className="second">{label}</Text>
      )}
      <ChoiceQuestions
        items={ballot.items}
        chosen={draft.chosen}
        isAsked={isAsked}
        onChange={(chosen) => change({ chosen })}
      />
      <ActionButton
        label="选好了"
        onTap={() => {
          setAsked(true)
          setSure(choices !== undefined)
        }}
      />
    </BottomSheet>
  )
}
