import { useCallback, useRef, useState } from 'react'
import { keep, kept } from './storage'

export interface Draft<T> {
  draft: T
  /** Something had been written before this page was opened. */
  wasKept: boolean
  /** `part` may depend on what is written by then. */
  change(part: Partial<T> | ((latest: T) => Partial<T>)): void
  /** It was handed in: the phone keeps it no longer, though it stays in sight. */
  forget(): void
  /** Begins anew. */
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
    (part: Partial<T> | ((latest: T) => Partial<T>)) => {
      latest.current = { ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) }
      keep(keptAs, latest.current)
      setDraft(latest.current)
    },
    [keptAs],
  )
  const forget = useCallback(() => keep(keptAs, undefined), [keptAs])
  const clear = useCallback(() => {
    latest.current = begin.current
    forget()
    setDraft(begin.current)
  }, [forget])
  return { draft, wasKept: start !== undefined, change, forget, clear }
}

/** A draft of nothing but a few words. */
export function useWords(name: string) {
  const { draft, change, forget } = useDraft(name, { words: '' })
  return { words: draft.words, write: (words: string) => change({ words }), forget }
}
