import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { WishView } from '@/contracts/wish'
import { errorCopy } from '@/platform/error-copy'
import type { Remote } from '@/platform/remote'
import { ActionButton } from '@/ui/action-button'
import { Loaded } from '@/ui/loaded'
import { Notice } from '@/ui/notice'
import type { PageTopProps } from '@/ui/page-top/page-top'
import { Screen } from '@/ui/screen'
import type { Toast } from '@/ui/toast'
import { ActSheet } from './act-sheet'
import { offersOf } from './acts'
import { CallWisher } from './call-wisher'
import { useActs } from './use-acts'
import { WishFacts } from './wish-facts'

interface WishPageBodyProps {
  remote: Remote<WishView> & { data: WishView }
  top: PageTopProps
  toast: Toast
  over: ReactNode
}

const verdictCopy = {
  review: '系统提醒：这段话请仔细看一遍',
  unknown: '系统没能自动检查这段话，请仔细看一遍',
  pass: undefined,
}

/** A wish that is there, with everything its reader may do: one main button, the rest below. */
export function WishPageBody({ remote, top, toast, over }: WishPageBodyProps) {
  const wish = remote.data
  const acts = useActs(wish, remote.set, toast)
  const { main, others } = offersOf(wish.can)
  const verdict = wish.isOwnReview ? errorCopy['own-review'] : wish.verdict && verdictCopy[wish.verdict]
  const isStranger =
    wish.status === 'open' && !wish.can.claim && wish.claimLimit === undefined && !wish.isMine && !wish.isMyClaim
  const look = () => {
    acts.close()
    remote.reload()
  }
  return (
    <Screen
      top={top}
      toast={toast}
      foot={main && <ActionButton label={main.label} isBusy={acts.isBusy} onTap={() => acts.start(main.act)} />}
      over={
        <>
          {acts.open && (
            <ActSheet wish={wish} act={acts.open} onDone={acts.sheetDone} onTaken={look} onClose={acts.close} />
          )}
          {over}
        </>
      }
    >
      <Loaded remote={remote}>
        {() => (
          <>
            {verdict && <Notice text={verdict} />}
            {acts.failure && <Notice text={acts.failure.message} action="看最新的" onTap={look} />}
            <WishFacts wish={wish} />
            {wish.claimLimit !== undefined && (
              <Text className="second">
                您手上已经有 {wish.claimLimit} 个心愿，先办好一个再来认领。刚退回的，要过一天才能换别的。
              </Text>
            )}
            {isStranger && !wish.can.review && (
              <Text className="second">想帮忙？先在“我的”里选好您住的小区，或请社区登记成报到党员。</Text>
            )}
            {wish.can.call && <CallWisher wishId={wish.id} />}
            <View className="wish-acts">
              {others.map(({ act, label, isTaking }) => (
                <ActionButton
                  key={act}
                  label={label}
                  tone={isTaking ? 'text' : 'plain'}
                  onTap={() => acts.start(act)}
                />
              ))}
            </View>
          </>
        )}
      </Loaded>
    </Screen>
  )
}
