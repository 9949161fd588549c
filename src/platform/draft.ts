import { useCallback, useRef, useState } from 'react'
import { keep, kept } from './storage'

export interface Draft<T> {
  draft: T
  /** Something had been written before this page was opened. */
  wasKept: boolean
  change(part: Partial<T>): void
  /** Forgets what was written: it was handed in, or is not wanted. */
  clear(): void
}

/** What somebody has written so far, kept with every letter, so that it survives a killed page. */
export function useDraft<T extends object>(name: string, first: T): Draft<T> {
  const keptAs = `draft-${name}`
  const [start] = useState(() => kept<T>(keptAs))
  const [draft, setDraft] = useState<T>(() => ({ ...first, ...start }))
  const latest = useRef(draft)
  const begin = useRef(first)

  const change = useCallback(
    (part: Partial<T>) => {
      latest.current = { ...latest.current, ...part }
      keep(keptAs, latest.current)
      setDraft(latest.current)
    },
    [keptAs],
  )
  const clear = useCallback(() => {
    latest.current = begin.current
    keep(keptAs, undefined)
    setDraft(begin.current)
  }, [keptAs])
  return { draft, wasKept: start !== undefined, change, clear }
}
