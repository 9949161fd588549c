import { useState } from 'react'
import type { CallName } from '@/contracts/api'
import type { OrderSummary, OrderView } from '@/contracts/order'
import { useActions } from '@/platform/action'
import type { Toast } from '@/ui/toast'
import { actCopy, type ReasonVerb, type Verb } from './act-copy'

const calls = {
  accept: 'order.accept',
  decline: 'order.decline',
  assign: 'order.assign',
  grab: 'order.grab',
  handBack: 'order.hand-back',
  start: 'order.start',
  finish: 'order.finish',
  noShow: 'order.no-show',
  confirm: 'order.confirm',
  rate: 'order.rate',
  notDone: 'order.not-done',
  cancel: 'order.cancel',
  move: 'order.move',
  undo: 'order.undo',
} as const satisfies Record<Verb, CallName>
type OrderCall = (typeof calls)[Verb]

const verbOf = (name: OrderCall) => (Object.keys(calls) as Verb[]).find((verb) => calls[verb] === name) ?? 'undo'
const atOnce = ['accept', 'grab', 'start', 'confirm', 'undo'] as const
type AtOnce = (typeof atOnce)[number]
const isAtOnce = (verb: Verb): verb is AtOnce => atOnce.some((one) => one === verb)

/**
 * Everything that can be done with one order. `begin` does it, or opens the sheet that asks for what is missing. What
 * can be taken back is offered to be, for as long as the toast stands.
 */
export function useActs({ id: orderId }: Pick<OrderSummary, 'id'>, onChange: (order: OrderView) => void, toast: Toast) {
  const [asking, setAsking] = useState<Exclude<Verb, AtOnce>>()
  const { run, ...state } = useActions<OrderCall>((answer, name) => {
    setAsking(undefined)
    onChange(answer)
    const undo = () => {
      run('order.undo', { orderId })
    }
    toast.say(actCopy[verbOf(name)].done, answer.can.undo ? undo : undefined)
  })
  return {
    ...state,
    asking,
    begin: (verb: Verb) => {
      if (isAtOnce(verb)) run(calls[verb], { orderId })
      else setAsking(verb)
    },
    stopAsking: () => setAsking(undefined),
    because: (verb: ReasonVerb, reason: string) => run(calls[verb], { orderId, reason }),
    moveTo: (slotId: string) => run('order.move', { orderId, slotId }),
    send: (helperId: string) => run('order.assign', { orderId, helperId }),
    finish: (photos: string[]) => run('order.finish', { orderId, photos }),
    rate: (stars: number, words: string) => run('order.rate', { orderId, stars, ...(words && { words }) }),
  }
}
export type Acts = ReturnType<typeof useActs>
