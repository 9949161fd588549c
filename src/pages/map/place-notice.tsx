import { openPermissionSettings } from '@/platform/locate'
import { openPage } from '@/platform/route'
import { Notice } from '@/ui/notice'
import { ageWord } from '@/ui/time-copy'
import type { NearbyState } from './use-nearby'
import type { useOwnPlace } from './use-own-place'

interface PlaceNoticeProps {
  state: NearbyState
  own: ReturnType<typeof useOwnPlace>
  onChoose: () => void
}

/** The one thing to know about where the list comes from; at most one line at a time. */
export function PlaceNotice({ state: { chosen, failure, index, reload }, own, onChoose }: PlaceNoticeProps) {
  if (own.isLocating) return <Notice text="正在找您的位置…" />
  if (own.problem === 'denied') {
    return (
      <>
        <Notice text="没有拿到您的位置，可以按小区找" action="选小区" onTap={() => openPage('pick-estate')} />
        <Notice text="想用位置，可以在设置里打开" action="去设置" onTap={openPermissionSettings} />
      </>
    )
  }
  if (own.problem)
    return <Notice text="这会儿定不到位置，可以按小区找" action="选小区" onTap={() => openPage('pick-estate')} />
  if (failure && index) {
    return (
      <Notice
        text={`${failure.message}。现在看到的是${ageWord(Date.now() - index.checkedAt)}的资料`}
        action="再试"
        onTap={reload}
      />
    )
  }
  if (!chosen) return <Notice text="告诉我您在哪里，就能按走路远近排" action="选位置" onTap={onChoose} />
  return null
}
