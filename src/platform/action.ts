import { useCallback, useRef, useState } from 'react'
import type { CallName, Input, Output } from '../contracts/api'
import { keyFor, settle } from './action-key'
import { asCallError } from './call-error'
import { type Failure, failureOf } from './error-copy'
import { call } from './rpc'

interface Attempt {
  isBusy: boolean
  failure?: Failure
}

export interface Action<N extends CallName> extends Attempt {
  /** Answers whether it was done. A second tap while one is in flight does nothing. */
  run(input: Input<N>): Promise<boolean>
}

export interface Actions<N extends CallName> extends Attempt {
  run<M extends N>(name: M, input: Input<M>): Promise<boolean>
}

/**
 * Several writes of which one is in flight at a time; a retry of the same input never happens twice (see `action-key`).
 * `failure` is that of the latest.
 */
export function useActions<N extends CallName>(onDone: (answer: Output<N>, name: N) => void): Actions<N> {
  const inFlight = useRef(false)
  const [shown, setShown] = useState<Attempt>({ isBusy: false })
  const done = useRef(onDone)
  done.current = onDone

  const run = useCallback(async <M extends N>(name: M, input: Input<M>) => {
    if (inFlight.current) return false
    inFlight.current = true
    setShown({ isBusy: true })
    try {
      const answer = await call(name, input, keyFor(name, input))
      settle(name, input)
      setShown({ isBusy: false })
      done.current(answer, name)
      return true
    } catch (error) {
      if (!asCallError(error).isUnsettled) settle(name, input)
      setShown({ isBusy: false, failure: failureOf(error) })
      return false
    } finally {
      inFlight.current = false
    }
  }, [])
  return { ...shown, run }
}

/** A single write. */
export function useAction<N extends CallName>(name: N, onDone: (answer: Output<N>) => void): Action<N> {
  const { run, ...shown } = useActions<N>(onDone)
  return { ...shown, run: useCallback((input: Input<N>) => run(name, input), [name, run]) }
}
