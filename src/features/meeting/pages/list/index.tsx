import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useHomeArea } from '@/platform/home-area'
import { useReturn } from '@/platform/lifecycle'
import { openPage, usePageParams } from '@/platform/route'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { ActionButton } from '@/ui/action-button'
import { Message } from '@/ui/message'
import { PageList } from '@/ui/page-list'
import { Segments } from '@/ui/segments'
import { MeetingCard } from '../../meeting-card'
import { MeetingScreen } from '../../meeting-screen'

const views = [
  { value: 'coming', label: '接下来' },
  { value: 'past', label: '开过的' },
  { value: 'mine', label: '我的' },
] as const
type View = (typeof views)[number]['value']

const empty: Record<View, { title: string; text: string }> = {
  coming: { title: '下次的会还没定', text: '定了日子会写在这里。有话想说，现在就可以提。' },
  past: { title: '还没有开过会', text: '开过以后，会议纪要都在这里。' },
  mine: { title: '您还没报名', text: '报名的会，和请您去的会，都在这里。' },
}

/** Meetings of an estate, or of every estate in somebody's care. */
export default function MeetingListPage() {
  const { areaId: wanted } = usePageParams()
  const { area } = useHomeArea()
  const [view, setView] = useState<View>('coming')
  const areaId = wanted ?? area?.id
  const question = view === 'mine' ? view : areaId && `${view} ${areaId}`
  const pages = usePages(
    question,
    (part) =>
      view === 'mine'
        ? call('meeting.mine', part)
        : call('meeting.list', { areaId: areaId ?? '', when: view, ...part }),
    'meetings',
  )
  useReturn(pages.reload)
  const now = new Date()
  return (
    <MeetingScreen title="全部的会">
      <Segments options={views} chosen={view} onChoose={setView} />
      {question ? (
        <PageList
          key={view}
          pages={pages}
          isStepped
          empty={
            <Message
              icon="talk"
              title={empty[view].title}
              actions={
                view === 'coming' ? (
                  <ActionButton label="提个建议" onTap={() => openPage('post-suggestion')} />
                ) : (
                  <ActionButton label="看接下来的会" onTap={() => setView('coming')} />
                )
              }
            >
              <Text>{empty[view].text}</Text>
            </Message>
          }
        >
          {(items) => items.map((meeting) => <MeetingCard key={meeting.id} meeting={meeting} now={now} />)}
        </PageList>
      ) : (
        <Message
          icon="home"
          title="您住哪个小区"
          actions={<ActionButton label="选我住的小区" onTap={() => openPage('home')} />}
        >
          <Text>选好以后，这里有小区每个月的会。</Text>
        </Message>
      )}
      {areaId && (
        <ActionButton label="每个月哪天开会" tone="text" onTap={() => openPage('meeting-schedule', { areaId })} />
      )}
    </MeetingScreen>
  )
}
