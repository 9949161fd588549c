import type { HelpedView } from '../contracts/member'
import { createStore, useStore } from './store'

export type Helping = Pick<HelpedView, 'id' | 'callName'>

/** Ends with the app: what somebody looks for the next day is for themselves again. */
const helping = createStore<Helping | undefined>(() => undefined)

/** For whom something to order is looked for (代办); undefined: for oneself. */
export const setHelping = (person?: Helping) => helping.set(person && { id: person.id, callName: person.callName })
export const useHelping = () => useStore(helping)
