import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Failure, failureOf } from './error-copy'
import { keep, kept } from './storage'

export interface Page<T> {
  items: T[]
  cursor?: string
}

interface Held<T> {
  question?: string
  items?: T[]
  cursor?: string
  /** What came before the first item was left out. */
  isCut: boolean
  /** When the phone kept these, in ms; absent: they come from the cloud. */
  keptAt?: number
  failure?: Failure
  isLoading: boolean
}

export interface Pages<T> extends Omit<Held<T>, 'question' | 'cursor'> {
  hasMore: boolean
  more(): Promise<void>
  /** Asks anew from the start, for as many as are shown. */
  reload(): Promise<void>
  /** Replaces what is shown, after a write. */
  change(next: (items: T[]) => T[]): void
}

const step = 10
/** A page holds about a thousand elements at most; a card has up to twenty. */
const mostShown = 40
/** A page may be empty though more follow. */
const mostEmptyPages = 5

type Load<T> = (part: { cursor?: string; limit: number }) => Promise<Page<T>>

async function loadSome<T>(load: Load<T>, limit: number, from?: string): Promise<Page<T>> {
  let page = await load({ cursor: from, limit })
  for (let turn = 1; page.items.length === 0 && page.cursor && turn < mostEmptyPages; turn++)
    page = await load({ cursor: page.cursor, limit })
  return page
}

/** What the phone kept of this list the last time, until the cloud answers. */
function fromPhone<T>(question?: string, keptAs?: string): Held<T> {
  const old = keptAs ? kept<{ question: string; items: T[]; at: number }>(keptAs) : undefined
  if (!old || old.question !== question) return { question, isCut: false, isLoading: true }
  return { question, items: old.items, keptAt: old.at, isCut: false, isLoading: true }
}

/**
 * A list that comes page by page. `question` says what is asked and starts the list anew when it changes; `undefined`
 * waits. At most `mostShown` items are held; beyond that `more` goes on with a fresh screen. With `keptAs` the first
 * page outlives the app.
 */
export function usePages<T>(question: string | undefined, load: Load<T>, keptAs?: string): Pages<T> {
  const [held, setHeld] = useState<Held<T>>(() => fromPhone(question, keptAs))
  const turn = useRef(0)
  const latest = useRef(load)
  latest.current = load
  const shown = held.question === question ? held : fromPhone<T>(question, keptAs)
  const now = useRef(shown)
  now.current = shown

  const ask = useCallback(
    async (limit: number, from?: string) => {
      if (question === undefined) return
      const mine = ++turn.current
      setHeld({ ...now.current, question, failure: undefined, isLoading: true })
      try {
        const page = await loadSome(latest.current, limit, from)
        if (mine !== turn.current) return
        const before = from === undefined ? [] : (now.current.items ?? [])
        const isCut = from !== undefined && (now.current.isCut || before.length >= mostShown)
        const isFull = before.length >= mostShown
        const items = isFull ? page.items : [...before, ...page.items]
        setHeld({ question, items, cursor: page.cursor, isCut, isLoading: false })
        if (isFull) Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
        if (keptAs && from === undefined) keep(keptAs, { question, items: items.slice(0, step), at: Date.now() })
      } catch (error) {
        if (mine === turn.current) setHeld({ ...now.current, question, failure: failureOf(error), isLoading: false })
      }
    },
    [question, keptAs],
  )
  const reload = useCallback(
    () => ask(now.current.isCut ? step : Math.min(mostShown, Math.max(step, now.current.items?.length ?? 0))),
    [ask],
  )
  const more = useCallback(() => ask(step, now.current.cursor), [ask])
  const change = useCallback((next: (items: T[]) => T[]) => {
    turn.current++
    setHeld((before) => ({ ...before, items: before.items && next(before.items), isLoading: false }))
  }, [])

  useEffect(() => {
    ask(step)
    return () => {
      turn.current++
    }
  }, [ask])

  const { items, isCut, keptAt, failure, isLoading, cursor } = shown
  return { items, isCut, keptAt, failure, isLoading, hasMore: cursor !== undefined, more, reload, change }
}
