import { Text } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { WishView } from '@/contracts/wish'
import { goBack, openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PagedChoices } from '@/ui/paged-choices'
import { Screen } from '@/ui/screen'
import { StationSheet } from './station-sheet'
import { usePoster } from './use-poster'
import { usePosting } from './use-posting'
import { faultsOf } from './wish-draft'
import { WishFields } from './wish-fields'

interface PostFormProps {
  /** One that was asked back, to be worded anew. */
  wish?: WishView
  /** For whom the page was opened (代办). */
  forId?: string
  over: ReactNode
}

/** Few fields with sensible defaults; what was written survives a killed page. */
export function PostForm({ wish, forId, over }: PostFormProps) {
  const posting = usePosting(wish, forId)
  const { draft, change, isAsked, failure } = posting
  const { helped, stations, needsHome } = usePoster(draft.forId)
  const [isChoosing, setChoosing] = useState(false)
  const station = stations?.find(({ entry }) => entry.id === draft.stationId) ?? stations?.[0]
  const stationName = wish?.stationName ?? station?.entry.name
  const faults = Object.keys(faultsOf(draft)).length

  return (
    <Screen
      top={{ title: wish ? '改一改心愿' : '许个心愿', onBack: goBack }}
      foot={<ActionButton label="提交心愿" isBusy={posting.isBusy} onTap={() => posting.submit(station?.entry.id)} />}
      over={
        <>
          {isChoosing && stations && (
            <StationSheet
              stations={stations}
              onChoose={(stationId) => change({ stationId })}
              onClose={() => setChoosing(false)}
            />
          )}
          {over}
        </>
      }
    >
      {wish?.reason && <Notice text={`驿站请您改一改：${wish.reason}`} />}
      {posting.wasKept && <Notice text="接着上次没写完的" action="从头写" onTap={posting.clear} />}
      {needsHome && (
        <Notice text="先选您住的小区，心愿才知道归哪个驿站" action="选小区" onTap={() => openPage('home')} />
      )}
      {!wish && (
        <PagedChoices
          label="替谁许"
          own="我自己"
          options={helped.people.map(({ id, callName }) => ({ value: id, label: callName }))}
          pages={helped.pages}
          chosen={draft.forId}
          onChoose={(id) => change({ forId: id, forWhom: id ? 'elder' : 'self', stationId: undefined })}
        />
      )}
      <WishFields draft={draft} onChange={change} isAsked={isAsked} refused={posting.refused} />
      <ListRow
        icon="home"
        title={stationName ?? '正在找最近的驿站…'}
        detail="这个驿站来照看您的心愿"
        onTap={wish ? undefined : () => setChoosing(true)}
      />
      {isAsked && faults > 0 && <Text className="field-error">上面有 {faults} 处要改一改</Text>}
      {failure && (
        <Notice
          text={failure.code === 'offline' ? '网络不通，内容已保存，连上网再点一次提交' : failure.message}
          action={failure.code === 'home-needed' ? '选小区' : undefined}
          onTap={() => openPage('home')}
        />
      )}
      <Text className="second">写上去的大家都能看到，不写姓名、电话和门牌。您的电话只给认领的人看。</Text>
    </Screen>
  )
}
