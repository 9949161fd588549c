import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { SuggestionView } from '@/contracts/suggestion'
import { useReturn } from '@/platform/lifecycle'
import { useRemote } from '@/platform/remote'
import { goBack, openPage } from '@/platform/route'
import { useHelped } from '@/platform/use-helped'
import { ActionButton } from '@/ui/action-button'
import { Notice } from '@/ui/notice'
import { PagedChoices } from '@/ui/paged-choices'
import { Screen } from '@/ui/screen'
import { momentWord } from './chain-copy'
import { faultsOf } from './post-draft'
import { PostFields } from './post-fields'
import { usePosting } from './use-posting'

/** For whom somebody may hand in, and where that one lives. */
function usePoster(forId: string | undefined) {
  const me = useRemote('member.me', {})
  const helped = useHelped(me.data?.can.help === true, forId)
  useReturn(me.reload)
  const home = forId ? helped.chosen?.home : me.data?.home
  const estate = home?.find(({ level }) => level === 'estate')
  return { helped, estate, needsHome: !forId && me.data !== undefined && !me.data.home }
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
  const { helped, estate, needsHome } = usePoster(draft.forId)
  const meeting = useRemote('meeting.get', meetingId ? { meetingId } : undefined)
  const faults = Object.keys(faultsOf(draft)).length
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
      {!suggestion && (
        <PagedChoices
          label="替谁提"
          own="我自己"
          options={helped.people.map(({ id, callName }) => ({ value: id, label: callName }))}
          pages={helped.pages}
          chosen={draft.forId}
          onChoose={(forId) => change({ forId })}
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
