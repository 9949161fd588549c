import { useCallback, useEffect, useRef, useState } from 'react'
import { choosePlace, useChosenPlace } from '@/platform/chosen-place'
import { type Located, locate } from '@/platform/locate'

type Problem = Extract<Located, { problem: string }>['problem']

/** The own position: asked for by a tap, and looked up anew at start when it was the last choice. */
export function useOwnPlace(): { isLocating: boolean; problem?: Problem; find(): Promise<void> } {
  const [state, setState] = useState<{ isLocating: boolean; problem?: Problem }>({ isLocating: false })
  const chosen = useChosenPlace()

  const find = useCallback(async () => {
    setState({ isLocating: true })
    const located = await locate()
    if ('place' in located) choosePlace({ kind: 'own', label: '', place: located.place })
    setState({ isLocating: false, problem: 'problem' in located ? located.problem : undefined })
  }, [])

  const wasOwn = useRef(chosen?.kind === 'own')
  useEffect(() => {
    if (wasOwn.current) find()
  }, [find])

  return { ...state, find }
}
