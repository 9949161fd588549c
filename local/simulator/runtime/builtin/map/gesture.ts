import type { Point } from './projection'

interface MapGestures {
  begin(): void
  move(by: Point): void
  end(wasMoved: boolean): void
  zoom(by: number): void
}

/** Pixels below which a press is a tap. */
const tapDistance = 6

/** Dragging with a finger or a mouse, and the wheel. */
export function watchGestures(host: HTMLElement, gestures: MapGestures): void {
  let last: Point | undefined
  let total = 0
  host.addEventListener('pointerdown', (event) => {
    if ((event.target as Element).closest('button')) return
    last = { x: event.clientX, y: event.clientY }
    total = 0
    gestures.begin()
    host.setPointerCapture(event.pointerId)
  })
  host.addEventListener('pointermove', (event) => {
    if (!last) return
    const by = { x: event.clientX - last.x, y: event.clientY - last.y }
    total += Math.abs(by.x) + Math.abs(by.y)
    last = { x: event.clientX, y: event.clientY }
    if (total > tapDistance) gestures.move(by)
  })
  host.addEventListener('pointerup', () => {
    if (last) gestures.end(total > tapDistance)
    last = undefined
  })
  host.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      gestures.zoom(event.deltaY < 0 ? 1 : -1)
    },
    { passive: false },
  )
}
