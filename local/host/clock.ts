/**
 * The local cloud's time: real time plus an offset. The offset lies in shared memory, so that a worker thread sees a
 * change at its next look at `Date`, in the middle of a call too.
 */
export interface Clock {
  now(): number
  readonly isShifted: boolean
  /** Slot 0 holds the offset in milliseconds. Given to workers. */
  readonly offset: SharedArrayBuffer
  /** Continue from this instant (epoch milliseconds); null returns to real time. */
  set(at: number | null): void
  /** Calls back after each change with the time before and after it. Answers a function that stops this. */
  onChange(listener: (before: number, after: number) => void): () => void
}

export function createClock(): Clock {
  const offset = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)
  const slot = new Float64Array(offset)
  const listeners = new Set<(before: number, after: number) => void>()
  const shift = () => slot[0] ?? 0
  const now = () => Date.now() + shift()
  return {
    now,
    offset,
    get isShifted() {
      return shift() !== 0
    },
    set(at) {
      const before = now()
      slot[0] = at === null ? 0 : at - Date.now()
      const after = now()
      for (const listener of listeners) listener(before, after)
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
