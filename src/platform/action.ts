import { useCallback, useRef, useState } from 'react'
import type { CallName, Input, Output } from '../contracts/api'
import { keyFor, settle } from './action-key'
import { asCallError } from './call-error'
import { type Failure, failureOf } from './error-copy'
import { call } from './rpc'

export interface Action<N extends CallName> {
  isBusy: boolean
  failure?: Failure
  /** Answers whether it was done. A second tap while one is in flight does nothing. */
  run(input: Input<N>): Promise<boolean>
}

/** A write: one in flight at a time, and a retry of the same input never happens twice (see `action-key`). */
export function useAction<N extends CallName>(name: N, onDone: (answer: Output<N>) => void): Action<N> {
  const inFlight = useRef(false)
  const [shown, setShown] = useState<{ isBusy: boolean; failure?: Failure }>({ isBusy: false })
  const done = useRef(onDone)
  done.current = onDone

  const run = useCallback(
    async (input: Input<N>) => {
      if (inFlight.current) return false
      inFlight.current = true
      setShown({ isBusy: true })
      try {
        const answer = await call(name, input, keyFor(name, input))
        settle(name, input)
        setShown({ isBusy: false })
        done.current(answer)
        return true
      } catch (error) {
        if (!asCallError(error).isUnsettled) settle(name, input)
        setShown({ isBusy: false, failure: failureOf(error) })
        return false
      } finally {
        inFlight.current = false
      }
    },
    [name],
  )
  return { ...shown, run }
}
