import { Text } from '@tarojs/components'
import { type ReactNode, useMemo } from 'react'
import type { SuggestionView } from '@/contracts/suggestion'
import { useReturn } from '@/platform/lifecycle'
import { useRemote } from '@/platform/remote'
import { goBack, openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Choices } from '@/ui/choices'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { momentWord } from './chain-copy'
import { faultsOf } from './post-draft'
import { PostFields } from './post-fields'
import { usePosting } from './use-posting'

const self = '自己'

/** For whom somebody may hand in, and where that one lives. */
function usePoster(forId: string | undefined) {
  const me = useRemote('member.me', {})
  const helped = useRemote('help.list', me.data?.can.help ? { limit: 50 } : undefined)
  useReturn(me.reload)
  const people = useMemo(() => helped.data?.items.filter(({ can }) => can.act) ?? [], [helped.data])
  const home = forId ? people.find(({ id }) => id === forId)?.home : me.data?.home
  const estate = home?.find(({ level }) => level === 'estate')
  return { people, estate, needsHome: !forId && me.data !== undefined && !me.data.home }
}

interface PostFormProps {
  /** One that was asked back, to be worded anew. */
  suggestion?: SuggestionView
  /** The meeting it is handed in for. */
  meetingId?: string
  over: ReactNode
}

/** Few fields; what was written survives a killed page. */
export function PostForm({ suggestion, meetingId, over }: PostFormProps) {
  const posting = usePosting(suggestion, meetingId)
  const { draft, change, isAsked, failure } = posting
  const { people, estate, needsHome } = usePoster(draft.forId)
  const meeting = useRemote('meeting.get', meetingId ? { meetingId } : undefined)
  const faults = Object.keys(faultsOf(draft)).length
  const choices = [
    { value: self, label: '我自己' },
    ...people.map(({ id, callName }) => ({ value: id, label: callName })),
  ]
  const estateName = suggestion?.estateName ?? estate?.name

  return (
    <Screen
      top={{ title: suggestion ? '改一改建议' : '提个建议', onBack: goBack }}
      foot={<ActionButton label="交给驿站" isBusy={posting.isBusy} onTap={posting.submit} />}
      over={over}
    >
      {suggestion?.reason && <Notice text={`驿站请您改一改：${suggestion.reason}`} />}
      {posting.wasKept && <Notice text="接着上次没写完的" action="从头写" onTap={posting.clear} />}
      {needsHome && <Notice text="先选您住的小区，建议才知道交给谁" action="选小区" onTap={() => openPage('home')} />}
      {meeting.data && (
        <Notice text={`交给${momentWord(meeting.data.startsAt, new Date())}的联席会：${meeting.data.estateName}`} />
      )}
      {!suggestion && people.length > 0 && (
        <Choices
          label="替谁提"
          options={choices}
          chosen={draft.forId ?? self}
          onChoose={(id) => change({ forId: id === self ? undefined : id })}
        />
      )}
      <PostFields draft={draft} onChange={change} isAsked={isAsked} refused={posting.refused} />
      {isAsked && faults > 0 && <Text className="field-error">上面有 {faults} 处要改一改</Text>}
      {failure && (
        <Notice
          text={failure.code === 'offline' ? '网络不通，内容已保存，连上网再点一次' : failure.message}
          action={failure.code === 'home-needed' ? '选小区' : undefined}
          onTap={() => openPage('home')}
        />
      )}
      <Text className="second">
        {estateName ? `交给${estateName}的驿站。` : ''}驿站看过以后大家都能看到，不写姓名、电话和门牌。
      </Text>
    </Screen>
  )
}
