import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { ItemOutcome } from '@/contracts/meeting.const'
import type { SuggestionView } from '@/contracts/suggestion'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { useRemote } from '@/platform/remote'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { Choices } from '@/ui/choices'
import { FaultLine } from '@/ui/fault-line'
import { Loaded } from '@/ui/loaded'
import { outcomeCopy, outcomes } from '@/ui/outcome-copy'
import { personalDataError } from '@/ui/personal-data-copy'
import { TextArea } from '@/ui/text-area'
import { momentWord } from './chain-copy'

const fewMeetings = 4
const outcomeOptions = outcomes.map((value) => ({ value, label: outcomeCopy[value].word }))

interface DiscussSheetProps {
  suggestion: Pick<SuggestionView, 'id' | 'areaId'>
  onDone: (next: SuggestionView) => void
  onClose: () => void
}

/** What a meeting made of it, where its minutes do not hold it: which meeting, what came of it, in what words. */
export function DiscussSheet({ suggestion: { id, areaId }, onDone, onClose }: DiscussSheetProps) {
  const past = useRemote('meeting.list', { areaId, when: 'past', limit: fewMeetings })
  const first: { meetingId?: string; outcome?: ItemOutcome; decision: string } = { decision: '' }
  const { draft, change, forget } = useDraft(`suggestion-discuss-${id}`, first)
  const [isAsked, setAsked] = useState(false)
  const discuss = useAction('suggestion.discuss', (next) => {
    forget()
    onDone(next)
  })
  const decision = draft.decision.trim()
  const personal = personalDataError(decision)
  const submit = () => {
    setAsked(true)
    const { meetingId, outcome } = draft
    if (meetingId && outcome && decision && !personal) discuss.run({ suggestionId: id, meetingId, outcome, decision })
  }
  return (
    <BottomSheet title="记下会上怎么说" onClose={onClose}>
      <Text className="second">写会议纪要时会自动记下。会议纪要里漏了的，才在这里补。</Text>
      <Loaded remote={past}>
        {({ items }) =>
          items.length === 0 ? (
            <Text className="second">还没有开过的联席会。</Text>
          ) : (
            <Choices
              label="哪一次会"
              options={items.map((meeting) => ({
                value: meeting.id,
                label: momentWord(meeting.startsAt, new Date()),
              }))}
              chosen={draft.meetingId}
              onChoose={(meetingId) => change({ meetingId })}
              error={isAsked && !draft.meetingId ? '请选一次会' : undefined}
            />
          )
        }
      </Loaded>
      <Choices
        label="怎么定的"
        options={outcomeOptions}
        chosen={draft.outcome}
        onChoose={(outcome) => change({ outcome })}
        error={isAsked && !draft.outcome ? '请选一样' : undefined}
      />
      <TextArea
        label="会上的意见"
        placeholder="比如：同意装灯，费用从公共收益里出，请业主大会表决"
        value={draft.decision}
        maxLength={200}
        onChange={(value) => change({ decision: value })}
        error={personal ?? (isAsked && !decision ? '请写一句会上的意见' : undefined)}
      />
      <FaultLine failure={discuss.failure} />
      <ActionButton label="记下来" isBusy={discuss.isBusy} onTap={submit} />
    </BottomSheet>
  )
}
