import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { BallotView } from '@/contracts/ballot'
import { useAction } from '@/platform/action'
import type { Remote } from '@/platform/remote'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Badge } from '@/ui/badge'
import { Loaded } from '@/ui/loaded'
import { Notice } from '@/ui/notice'
import type { PageTopProps } from '@/ui/page-top/page-top'
import { Screen } from '@/ui/screen'
import type { Toast } from '@/ui/toast'
import { ballotStatus, endableWord, endWord, turnoutWords } from './ballot-copy'
import { CancelSheet } from './cancel-sheet'
import { ItemCard } from './item-card'
import { MyUnits } from './my-units'
import { VoteSheet } from './vote-sheet'

interface BallotBodyProps {
  remote: Remote<BallotView> & { data: BallotView }
  top: PageTopProps
  toast: Toast
  over: ReactNode
}

/** A vote that is there, with everything its reader may do: one main button, the rest below. */
export function BallotBody({ remote, top, toast, over }: BallotBodyProps) {
  const ballot = remote.data
  const { id, title, can, status, reason } = ballot
  const [sheet, setSheet] = useState<'vote' | 'cancel'>()
  const now = new Date()
  const changed = (words: string) => (next: BallotView) => {
    setSheet(undefined)
    remote.set(next)
    toast.say(words)
  }
  const close = useAction('ballot.close', changed('计好票了，下面是结果'))
  const { word, tone } = ballotStatus(status)
  const record = () => openPage('count-ballot', { id })
  const foot = can.cast ? (
    <ActionButton label="去投票" onTap={() => setSheet('vote')} />
  ) : can.close ? (
    <ActionButton label="都投完了，计票" isBusy={close.isBusy} onTap={() => close.run({ ballotId: id })} />
  ) : (
    can.record && <ActionButton label="记纸质票" onTap={record} />
  )
  return (
    <Screen
      top={top}
      toast={toast}
      foot={foot}
      over={
        <>
          {sheet === 'vote' && (
            <VoteSheet ballot={ballot} onDone={changed('投好了，谢谢您')} onClose={() => setSheet(undefined)} />
          )}
          {sheet === 'cancel' && (
            <CancelSheet ballotId={id} onDone={changed('取消了，会告诉大家')} onClose={() => setSheet(undefined)} />
          )}
          {over}
        </>
      }
    >
      <Loaded remote={remote}>
        {() => (
          <>
            {close.failure && <Notice text={close.failure.message} action="看最新的" onTap={() => remote.reload()} />}
            <View className="card">
              <View className="row">
                <Text className="title">{title}</Text>
                <Badge tone={tone} text={word} />
              </View>
              <Text className="second">{`${ballot.estateName} · ${endWord(ballot, now)}`}</Text>
              {ballot.endableFrom && <Text className="second">{endableWord(ballot.endableFrom, now)}</Text>}
              {reason && <Text>{`为什么取消：${reason}`}</Text>}
              {status === 'open' &&
                turnoutWords(ballot).map((words) => (
                  <Text className="phrases" key={words}>
                    {words}
                  </Text>
                ))}
              {status === 'open' && <Text className="second">人数和面积都到三分之二，这次投票才算数。</Text>}
            </View>
            <MyUnits ballot={ballot} now={now} />
            {status === 'open' && ballot.myUnits.length === 0 && (
              <Text className="second">
                您是业主却看不到自己的房子？带上房产证到驿站登记一下，就能用手机投；也可以投纸质票。
              </Text>
            )}
            {ballot.items.map((item) => (
              <ItemCard key={item.number} item={item} />
            ))}
            {can.record && (can.cast || can.close) && <ActionButton label="记纸质票" tone="plain" onTap={record} />}
            {can.cancel && <ActionButton label="取消这次投票" tone="text" onTap={() => setSheet('cancel')} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
