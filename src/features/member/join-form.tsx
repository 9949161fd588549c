import { Text } from '@tarojs/components'
import type { HelpedView } from '@/contracts/member'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { FaultLine } from '@/ui/fault-line'
import { type ConsentDraft, ConsentFields, consentInput } from './consent-fields'

/** Becomes a further helper of somebody registered, with a consent of one's own. */
export function JoinForm({ helpedId, onJoined }: { helpedId: string; onJoined: (helped: HelpedView) => void }) {
  const { draft, change, clear } = useDraft<ConsentDraft>(`join-${helpedId}`, { note: '' })
  const join = useAction('help.join', (helped) => {
    clear()
    onJoined(helped)
  })
  const consent = consentInput(draft)
  return (
    <>
      <ConsentFields consent={draft} onChange={change} />
      <FaultLine failure={join.failure} />
      {consent ? (
        <ActionButton label="我也来帮" isBusy={join.isBusy} onTap={() => join.run({ helpedId, consent })} />
      ) : (
        <Text className="second">填好同意的方式，就能帮。</Text>
      )}
    </>
  )
}
