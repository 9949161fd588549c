import { useRef } from 'react'
import type { RevealAbout } from '../contracts/member.const'
import { type Action, useAction } from './action'
import { dial } from './phone'

/**
 * Calls somebody whose number is kept: the cloud shows it to who may have it, logs that, and the dialler opens. The page
 * never holds the number. `onHelper` hears that the number is that of somebody who helps the person.
 */
export function useCallPerson(about: RevealAbout, onHelper?: (callName?: string) => void) {
  const heard = useRef(onHelper)
  heard.current = onHelper
  const reveal: Action<'phone.reveal'> = useAction('phone.reveal', ({ phone, callName, isHelper }) => {
    if (isHelper) heard.current?.(callName)
    dial(phone)
  })
  const { isBusy, failure } = reveal
  return { isBusy, failure, callAbout: (id: string) => reveal.run({ about, id }) }
}
