import { Text, View } from '@tarojs/components'
import type { MeetingView } from '@/contracts/meeting'
import type { Remote } from '@/platform/remote'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { AgendaCard } from '@/ui/agenda-card'
import { Loaded } from '@/ui/loaded'
import { Message } from '@/ui/message'
import { Notice } from '@/ui/notice'
import { useToast } from '@/ui/toast'
import { DoorCode } from './door-code'
import { PeopleCard } from './people-card'
import { nextRun, type RunAct } from './run-copy'
import { RunHead } from './run-head'
import { RunScreen } from './run-screen'
import { RunSheet } from './run-sheet'
import { useRun } from './use-run'

const others: readonly {
  act: RunAct
  label: string
  tone: 'plain' | 'text'
  isOffered: (can: MeetingView['can']) => boolean
}[] = [
  { act: 'agenda', label: '改议题和座位', tone: 'plain', isOffered: ({ setAgenda }) => setAgenda },
  { act: 'move', label: '换个时间', tone: 'plain', isOffered: ({ move }) => move },
  { act: 'cancel', label: '这次不开了', tone: 'text', isOffered: ({ cancel }) => cancel },
]

/** A meeting in its manager's hands. */
export function RunBody({ remote }: { remote: Remote<MeetingView> & { data: MeetingView } }) {
  const meeting = remote.data
  const { id, can, checkInCode } = meeting
  const toast = useToast()
  const run = useRun(meeting, remote.set, toast)
  const now = new Date()
  const next = nextRun(meeting)
  const reload = () => {
    remote.reload()
  }
  const write = () => openPage('write-minutes', { id })
  const start = () => {
    if (next?.act === 'confirm') run.confirm()
    else if (next?.act === 'minutes') write()
    else if (next?.act === 'door') openPage('door', { id })
    else if (next) run.ask(next.act)
  }
  if (!can.people)
    return (
      <RunScreen title="开会">
        <Message
          icon="talk"
          title="这里给开会的人用"
          actions={<ActionButton label="看这次的会" onTap={() => openPage('meeting', { id })} />}
        >
          <Text>定日子、发通知、签到，由驿站管理员和社区来办。</Text>
        </Message>
      </RunScreen>
    )
  return (
    <RunScreen
      title="开会"
      toast={toast}
      foot={next && <ActionButton label={next.label} isBusy={run.isBusy} onTap={start} />}
      over={run.asking && <RunSheet meeting={meeting} run={run} act={run.asking} />}
    >
      <Loaded remote={remote}>
        {() => (
          <>
            {run.failure && !run.asking && <Notice text={run.failure.message} action="看最新的" onTap={reload} />}
            <RunHead meeting={meeting} now={now} />
            {checkInCode && <DoorCode meetingId={id} code={checkInCode} isShownBelow={next?.act === 'door'} />}
            <AgendaCard
              agenda={meeting.agenda}
              empty="还没定议什么。定了再发通知，来的人心里有数。"
              onSuggestion={(suggestionId) => openPage('suggestion', { id: suggestionId })}
            />
            {meeting.status === 'announced' && <PeopleCard meeting={meeting} run={run} toast={toast} />}
            <View className="stack">
              {can.saveMinutes && next?.act !== 'minutes' && (
                <ActionButton label="写会议纪要" tone="plain" onTap={write} />
              )}
              {others
                .filter(({ act, isOffered }) => isOffered(can) && act !== next?.act)
                .map(({ act, label, tone }) => (
                  <ActionButton key={act} label={label} tone={tone} onTap={() => run.ask(act)} />
                ))}
              <ActionButton label="居民看到的样子" tone="text" onTap={() => openPage('meeting', { id })} />
            </View>
          </>
        )}
      </Loaded>
    </RunScreen>
  )
}
