import type { MeetingPerson } from '@/contracts/meeting'
import { ActionButton } from '@/ui/action-button'
import { ListRow } from '@/ui/list-row'
import { roleWord } from '@/ui/station-copy'
import { clockWord } from '@/ui/time-copy'

interface PersonRowProps {
  person: MeetingPerson
  onCheckIn?: () => void
  onUndo?: () => void
}

const answerCopy = { yes: '来', maybe: '可能来', no: '不来' } as const

function stateOf({ answer, place, checkedInAt, isInvited }: MeetingPerson): string {
  if (checkedInAt) return `${clockWord(checkedInAt)}\u00a0到了`
  if (place === 'waiting') return '在排队'
  if (answer) return answerCopy[answer]
  return isInvited ? '还没回话' : ''
}

/** Somebody of the list: how they are called, where they live, what they said, and the one tap at the door. */
export function PersonRow({ person, onCheckIn, onUndo }: PersonRowProps) {
  const { number, callName, home, role, byRole } = person
  const words = [roleWord(role), home, stateOf(person), byRole && byRole !== role && `${roleWord(byRole)}代办`]
  return (
    <ListRow
      title={callName ?? `${number} 号`}
      detail={words.filter(Boolean).join(' · ')}
      action={
        onCheckIn ? (
          <ActionButton label="签到" tone="plain" onTap={onCheckIn} />
        ) : (
          onUndo && <ActionButton label="撤回" tone="text" onTap={onUndo} />
        )
      }
    />
  )
}
