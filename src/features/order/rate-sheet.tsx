import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import { Stars } from '@/ui/stars'
import { TextArea } from '@/ui/text-area'
import type { Acts } from './use-acts'

/** Stars, and a word if one likes. */
export function RateSheet({ orderId, acts }: { orderId: string; acts: Acts }) {
  const { draft, change, clear } = useDraft(`rate-${orderId}`, { stars: 0, words: '' })
  const hand = async () => {
    if (await acts.rate(draft.stars, draft.words.trim())) clear()
  }
  return (
    <BottomSheet title="办得怎么样" onClose={acts.stopAsking}>
      <Stars stars={draft.stars} onChange={(stars) => change({ stars })} />
      <TextArea
        label="想说两句（可以不写）"
        value={draft.words}
        maxLength={100}
        onChange={(words) => change({ words })}
      />
      <FaultLine failure={acts.failure} />
      {draft.stars > 0 && <ActionButton label="提交评价" isBusy={acts.isBusy} onTap={hand} />}
    </BottomSheet>
  )
}
