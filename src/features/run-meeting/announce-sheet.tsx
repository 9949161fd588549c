import { Text, View } from '@tarojs/components'
import type { MeetingView } from '@/contracts/meeting'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import { ListRow } from '@/ui/list-row'
import { agendaWord, meetingWhen } from '@/ui/meeting-copy'
import type { Run } from './use-run'

const toldWord = (people: number) => (people > 0 ? `会告诉 ${people} 位` : '现在没有要请的人，发了以后居民可以报名')

/** What goes out and to whom, as they will read it, before it goes. */
export function AnnounceSheet({ meeting, run }: { meeting: MeetingView; run: Run }) {
  const { estateName, startsAt, venue, agenda, seats, wouldTell } = meeting
  return (
    <BottomSheet title="发出去的是这些" onClose={run.stopAsking}>
      <View className="stack">
        <Text className="heading">{estateName}的会</Text>
        <Text>
          {meetingWhen(startsAt, new Date())} · {venue}
        </Text>
      </View>
      <View>
        {agenda.map((item) => (
          <ListRow key={item.number} title={`${item.number} ${item.title}`} detail={agendaWord(item)} />
        ))}
      </View>
      {wouldTell !== undefined && <Text className="heading">{toldWord(wouldTell)}</Text>}
      <Text className="second">
        请书记、业委会、楼长和党员来开会，一个人只告诉一次。居民可以报名，留 {seats} 个座。
      </Text>
      <FaultLine failure={run.failure} />
      <ActionButton label="发通知" isBusy={run.isBusy} onTap={run.announce} />
    </BottomSheet>
  )
}
