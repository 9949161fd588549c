import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { BallotView } from '@/contracts/ballot'
import { useRemote } from '@/platform/remote'
import { goBack, usePageParams } from '@/platform/route'
import { Loaded } from '@/ui/loaded'
import { Message } from '@/ui/message'
import { Screen } from '@/ui/screen'
import { useToast } from '@/ui/toast'
import { CountList } from '../../count-list'
import { type CountedUnit, RecordSheet } from '../../record-sheet'
import { TakeBackSheet } from '../../take-back-sheet'

/** For who counts: paper votes, one after the other. */
export default function CountBallotPage() {
  const { id = '' } = usePageParams()
  const ballot = useRemote('ballot.get', { ballotId: id })
  const [unit, setUnit] = useState<CountedUnit>()
  const [turn, setTurn] = useState(0)
  const toast = useToast()
  const changed = (words: string) => (next: BallotView) => {
    setUnit(undefined)
    setTurn(turn + 1)
    ballot.set(next)
    toast.say(words)
  }
  return (
    <Screen
      top={{ title: '记纸质票', onBack: goBack }}
      toast={toast}
      over={
        unit &&
        ballot.data &&
        (unit.canTakeBack ? (
          <TakeBackSheet
            key={unit.unitId}
            ballotId={id}
            unit={unit}
            onDone={changed(`${unit.label}的纸票撤回了`)}
            onClose={() => setUnit(undefined)}
          />
        ) : (
          <RecordSheet
            key={unit.unitId}
            ballot={ballot.data}
            unit={unit}
            onDone={changed(`${unit.label}记下了，接着记下一张`)}
            onClose={() => setUnit(undefined)}
          />
        ))
      }
    >
      <Loaded remote={ballot}>
        {({ title, can, tookPart, all }) =>
          can.record ? (
            <>
              <Text className="heading">{title}</Text>
              <Text className="second">{`${all.units} 户里 ${tookPart.units} 户投了，还有 ${all.units - tookPart.units} 户`}</Text>
              <CountList ballotId={id} turn={turn} onPick={setUnit} />
            </>
          ) : (
            <Message icon="list" title="现在不能记票">
              <Text>投票已经结束，或者这里由业委会、驿站管理员来记。</Text>
            </Message>
          )
        }
      </Loaded>
    </Screen>
  )
}
