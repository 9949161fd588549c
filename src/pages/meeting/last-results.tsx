import { Text, View } from '@tarojs/components'
import { useRemote } from '@/platform/remote'
import { openPage } from '@/platform/route'
import { ListRow } from '@/ui/list-row'
import { meetingWhen, monthWord } from '@/ui/meeting-copy'

const mostDone = 3

/** What came of the last meeting, and what was done, each with its proof; nothing where nothing was held yet. */
export function LastResults({ areaId, now }: { areaId: string; now: Date }) {
  const past = useRemote('meeting.list', { areaId, when: 'past', limit: 1 })
  const done = useRemote('suggestion.list', { areaId, reached: 'done', limit: mostDone })
  const last = past.data?.items[0]
  const results = done.data?.items ?? []
  if (!last && results.length === 0) return null
  return (
    <View className="card">
      <Text className="heading">开过的会，办成的事</Text>
      <View>
        {results.map(({ id, title }) => (
          <ListRow key={id} title={title} detail="办成了，看凭证" onTap={() => openPage('suggestion', { id })} />
        ))}
        {last && (
          <ListRow
            title={`${monthWord(last.month)}${last.hasMinutes ? '纪要' : ''}`}
            detail={`${meetingWhen(last.startsAt, now)} · 议了 ${last.agenda.length} 件`}
            onTap={() => openPage(last.hasMinutes ? 'minutes' : 'meeting', { id: last.id })}
          />
        )}
        <ListRow icon="list" title="全部的会" onTap={() => openPage('meetings', { areaId })} />
      </View>
    </View>
  )
}
