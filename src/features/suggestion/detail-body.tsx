import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { SuggestionView } from '@/contracts/suggestion'
import { errorCopy } from '@/platform/error-copy'
import type { Remote } from '@/platform/remote'
import { ActionButton } from '@/ui/action-button'
import { Badge } from '@/ui/badge'
import { Loaded } from '@/ui/loaded'
import { Notice } from '@/ui/notice'
import type { PageTopProps } from '@/ui/page-top/page-top'
import { Screen } from '@/ui/screen'
import { Timeline } from '@/ui/timeline'
import type { Toast } from '@/ui/toast'
import { ActSheet } from './act-sheet'
import { offersOf } from './acts'
import { Chain, Photos } from './chain'
import { historyOf } from './chain-copy'
import { dueWord, kindCopy, numberWord, statusOf, verdictCopy } from './suggestion-copy'
import { useActs } from './use-acts'
import './suggestion.scss'

const reasonTitles: Partial<Record<SuggestionView['status'], string>> = {
  'asked-back': '驿站请您改一改',
  declined: '没有收的原因',
  withdrawn: '不提了的原因',
  'in-action': '提的人说还没办好',
}

/** What is suggested, and how it stands. */
function Facts({ suggestion, now }: { suggestion: SuggestionView; now: Date }) {
  const { title, detail, photos, number, kind, estateName, forName, status, dueOn } = suggestion
  const { word, tone } = statusOf(suggestion)
  return (
    <View className="card">
      <View className="wrap">
        <Badge tone={tone} text={word} />
        {status === 'in-action' && dueOn && <Text className="second">{dueWord(dueOn, now)}</Text>}
      </View>
      <Text className="title">{title}</Text>
      {detail && <Text>{detail}</Text>}
      <Photos addresses={photos} label="提建议的人拍的照片" />
      <Text className="second">
        {[estateName, numberWord(number), kindCopy[kind], forName && `替${forName}提的`].filter(Boolean).join(' · ')}
      </Text>
    </View>
  )
}

/** All that happened, one tap away: the chain says what matters. */
function History({ suggestion, now }: { suggestion: SuggestionView; now: Date }) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) return <ActionButton label="看全部经过" tone="text" onTap={() => setOpen(true)} />
  return (
    <View className="card">
      <Text className="heading">全部经过</Text>
      <Timeline entries={historyOf(suggestion, now)} />
    </View>
  )
}

interface DetailBodyProps {
  remote: Remote<SuggestionView> & { data: SuggestionView }
  top: PageTopProps
  toast: Toast
  over: ReactNode
}

/** A suggestion that is there, with everything its reader may do: one main button, the rest below. */
export function DetailBody({ remote, top, toast, over }: DetailBodyProps) {
  const suggestion = remote.data
  const acts = useActs(suggestion.id, remote.set, toast)
  const { main, others } = offersOf(suggestion.can)
  const { verdict, isOwnReview, reason, status } = suggestion
  const warning = isOwnReview ? errorCopy['own-review'] : verdict && verdictCopy[verdict]
  const now = new Date()
  const look = () => {
    acts.close()
    remote.reload()
  }
  return (
    <Screen
      top={top}
      toast={toast}
      foot={main && <ActionButton label={main.label} isBusy={acts.isBusy} onTap={() => acts.start(main.act)} />}
      over={
        <>
          {acts.open && (
            <ActSheet suggestion={suggestion} act={acts.open} onDone={acts.sheetDone} onClose={acts.close} />
          )}
          {over}
        </>
      }
    >
      <Loaded remote={remote}>
        {() => (
          <>
            {warning && <Notice text={warning} />}
            {acts.failure && <Notice text={acts.failure.message} action="看最新的" onTap={look} />}
            {reason && reasonTitles[status] && <Notice text={`${reasonTitles[status]}：${reason}`} />}
            <Facts suggestion={suggestion} now={now} />
            <View className="card">
              <Text className="heading">这条建议去哪了</Text>
              <Chain suggestion={suggestion} now={now} />
            </View>
            <View className="suggestion-acts">
              {others.map(({ act, label, isTaking }) => (
                <ActionButton
                  key={label}
                  label={label}
                  tone={isTaking ? 'text' : 'plain'}
                  onTap={() => acts.start(act)}
                />
              ))}
            </View>
            <History suggestion={suggestion} now={now} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}
