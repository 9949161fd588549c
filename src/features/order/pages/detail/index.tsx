import { closedStatuses } from '@/contracts/order.const'
import { useReturn } from '@/platform/lifecycle'
import { useRemote } from '@/platform/remote'
import { openPage, usePageParams } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Loaded } from '@/ui/loaded'
import { Notice } from '@/ui/notice'
import { useToast } from '@/ui/toast'
import { actCopy, mainVerb } from '../../act-copy'
import { ActSheet } from '../../act-sheet'
import { OrderBody } from '../../order-body'
import { OrderScreen } from '../../order-screen'
import { useActs } from '../../use-acts'

/** One order, for whoever ordered it and for whoever looks after it: the cloud says what each may do. */
export default function OrderPage() {
  const { orderId = '', isNew } = usePageParams()
  const order = useRemote('order.get', { orderId })
  const toast = useToast()
  const acts = useActs({ id: orderId }, order.set, toast)
  useReturn(order.reload)

  const known = order.data
  const verb = known && mainVerb(known)
  const isOver = known?.isMine && closedStatuses.some((closed) => closed === known.status)
  const foot = verb ? (
    <ActionButton label={actCopy[verb].label} isBusy={acts.isBusy} onTap={() => acts.begin(verb)} />
  ) : (
    isOver && <ActionButton label="再约一次" onTap={() => openPage('theme', { id: known.themeId })} />
  )
  return (
    <OrderScreen title="预约" toast={toast} foot={foot}>
      <Loaded remote={order}>
        {(data) => (
          <>
            {isNew && data.status === 'requested' && (
              <Notice text={`约好了，号码 ${data.number}。驿站答复后会告诉您`} />
            )}
            <OrderBody order={data} acts={acts} toast={toast} onReload={order.reload} />
            <ActSheet order={data} acts={acts} />
          </>
        )}
      </Loaded>
    </OrderScreen>
  )
}
