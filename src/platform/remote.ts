import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallName, Input, Output } from '../contracts/api'
import { type Failure, failureOf } from './error-copy'
import { call } from './rpc'

/** What a page knows of something in the cloud. `failure` beside `data`: what is shown is old, the refresh failed. */
export interface Remote<T> {
  data?: T
  failure?: Failure
  isLoading: boolean
  reload(): Promise<void>
  /** Replaces what is shown, with the answer of a write. */
  set(data: T): void
}

interface Held<T> {
  /** The question that `data` answers. */
  question?: string
  data?: T
  failure?: Failure
  isLoading: boolean
}

const of = <T>(held: Held<T>, question: string): Held<T> =>
  held.question === question ? { question, data: held.data, isLoading: false } : { question, isLoading: false }

/** Reads from the cloud when `input` changes; `undefined` waits. An answer that comes too late is dropped. */
export function useRemote<N extends CallName>(name: N, input: Input<N> | undefined): Remote<Output<N>> {
  const question = input === undefined ? undefined : JSON.stringify(input)
  const [held, setHeld] = useState<Held<Output<N>>>({ isLoading: true })
  const latest = useRef(0)

  const reload = useCallback(async () => {
    if (question === undefined) return
    const turn = ++latest.current
    setHeld((before) => ({ ...of(before, question), isLoading: true }))
    try {
      const data = await call(name, JSON.parse(question) as Input<N>)
      if (turn === latest.current) setHeld({ question, data, isLoading: false })
    } catch (error) {
      if (turn === latest.current) {
        setHeld((before) => ({ ...of(before, question), failure: failureOf(error), isLoading: false }))
      }
    }
  }, [name, question])

  useEffect(() => {
    reload()
    return () => {
      latest.current++
    }
  }, [reload])

  const set = useCallback(
    (data: Output<N>) => {
      latest.current++
      setHeld({ question, data, isLoading: false })
    },
    [question],
  )
  const { data, failure, isLoading } =
    held.question === question ? held : { isLoading: true, data: undefined, failure: undefined }
  return { data, failure, isLoading, reload, set }
}
