import { Text, View } from '@tarojs/components'
import type { MeetingView } from '@/contracts/meeting'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { Stepper } from '@/ui/stepper'
import type { Run } from './use-run'

const mostWalkIns = 500

/** Those who came without a place in the list, counted at the door; the count survives a killed page until it is sent. */
export function WalkIns({ meetingId, known, run }: { meetingId: MeetingView['id']; known: number; run: Run }) {
  const { draft, change, forget } = useDraft(`walk-ins-${meetingId}`, { people: known })
  const { people } = draft
  const send = async () => {
    if (await run.countWalkIns(people)) forget()
  }
  return (
    <View className="card">
      <Stepper
        label="没报名就来的"
        value={people}
        least={0}
        most={mostWalkIns}
        unit="位"
        onChange={(next) => change({ people: next })}
      />
      {people !== known && <ActionButton label={`记 ${people} 位`} tone="plain" isBusy={run.isBusy} onTap={send} />}
      <Text className="second">在门口点个数就行，会记进纪要。</Text>
    </View>
  )
}
