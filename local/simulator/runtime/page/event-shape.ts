import type { glassEasel } from 'glass-easel-miniprogram-adapter'

export interface EventTarget {
  id: string
  dataset: Record<string, unknown>
  offsetLeft: number
  offsetTop: number
}

/** An event as a handler in the logic layer gets it: plain values only. */
export interface HandlerEvent {
  type: string
  timeStamp: number
  target: EventTarget
  currentTarget: EventTarget
  mark: Record<string, unknown>
  detail: unknown
  touches: unknown[]
  changedTouches: unknown[]
}

const targetOf = (node: glassEasel.Element): EventTarget => {
  const host = node.$$ as unknown as HTMLElement | null
  return {
    id: node.id,
    dataset: { ...(node.dataset as Record<string, unknown>) },
    offsetLeft: host?.offsetLeft ?? 0,
    offsetTop: host?.offsetTop ?? 0,
  }
}

interface Point {
  identifier?: number
  clientX: number
  clientY: number
}

const touchOf = ({ identifier = 0, clientX, clientY }: Point) => ({
  identifier,
  clientX,
  clientY,
  pageX: clientX,
  pageY: clientY,
})

function touchesOf(original: unknown): { touches: unknown[]; changedTouches: unknown[] } {
  if (typeof TouchEvent !== 'undefined' && original instanceof TouchEvent) {
    return { touches: [...original.touches].map(touchOf), changedTouches: [...original.changedTouches].map(touchOf) }
  }
  const touch = original instanceof MouseEvent ? [touchOf(original)] : []
  return { touches: touch, changedTouches: touch }
}

export function handlerEvent(event: glassEasel.ShadowedEvent<unknown>): HandlerEvent {
  return {
    type: event.type,
    timeStamp: Math.round(event.timeStamp),
    target: targetOf(event.target),
    currentTarget: targetOf(event.currentTarget),
    mark: { ...(event.mark as Record<string, unknown> | null) },
    detail: JSON.parse(JSON.stringify(event.detail ?? {})),
    ...touchesOf(event.getOriginalEvent()),
  }
}
