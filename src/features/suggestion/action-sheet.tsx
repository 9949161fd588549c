import { Text } from '@tarojs/components'
import { useState } from 'react'
import { dayMs } from '@/contracts/day.const'
import { dayAt } from '@/contracts/opening.calc'
import type { SuggestionView } from '@/contracts/suggestion'
import { type ActionOwner, actionOwners, mostActionDays } from '@/contracts/suggestion.const'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { Choices } from '@/ui/choices'
import { DayField } from '@/ui/day-field'
import { FaultLine } from '@/ui/fault-line'
import { personalDataError } from '@/ui/personal-data-copy'
import { TextField } from '@/ui/text-field'
import { ownerCopy } from './suggestion-copy'

const usualDays = 14
const dayIn = (days: number) => dayAt(new Date(Date.now() + days * dayMs))
const owners = actionOwners.map((value) => ({ value, label: ownerCopy[value] }))

interface ActionSheetProps {
  suggestion: Pick<SuggestionView, 'id'> & { action?: SuggestionView['action'] }
  onDone: (next: SuggestionView) => void
  onClose: () => void
}

/** Who sees to it, what is to be done, and until when. */
export function ActionSheet({ suggestion: { id, action }, onDone, onClose }: ActionSheetProps) {
  const first: { what: string; owner?: ActionOwner; dueOn: string } = {
    what: action?.what ?? '',
    owner: action?.owner,
    dueOn: action && action.dueOn >= dayIn(0) ? action.dueOn : dayIn(usualDays),
  }
  const { draft, change, forget } = useDraft(`suggestion-action-${id}`, first)
  const [isAsked, setAsked] = useState(false)
  const set = useAction('suggestion.set-action', (next) => {
    forget()
    onDone(next)
  })
  const what = draft.what.trim()
  const personal = personalDataError(what)
  const submit = () => {
    setAsked(true)
    const { owner, dueOn } = draft
    if (what && owner && !personal) set.run({ suggestionId: id, what, owner, dueOn })
  }
  return (
    <BottomSheet title="定谁来办" onClose={onClose}>
      <Choices
        label="谁来办"
        options={owners}
        chosen={draft.owner}
        onChoose={(owner) => change({ owner })}
        error={isAsked && !draft.owner ? '请选一个' : undefined}
      />
      <TextField
        label="办什么"
        placeholder="比如：在台阶边装一盏灯"
        value={draft.what}
        maxLength={100}
        onChange={(value) => change({ what: value })}
        error={personal ?? (isAsked && !what ? '请写一句要办什么' : undefined)}
      />
      <Text className="heading">哪天以前办好</Text>
      <DayField
        label="哪天以前办好"
        day={draft.dueOn}
        from={dayIn(0)}
        until={dayIn(mostActionDays)}
        onChange={(dueOn) => change({ dueOn })}
      />
      <Text className="second">到期没办好，会提醒驿站，再往社区、街道报。</Text>
      <FaultLine failure={set.failure} />
      <ActionButton label="定下来" isBusy={set.isBusy} onTap={submit} />
    </BottomSheet>
  )
}
