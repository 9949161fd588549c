import { personas } from '../../../local/demo/personas'
import type { TestCloud } from '../local-cloud'
import { until } from '../until'
import type { Said } from './driver'

interface Message {
  id: number
  personaId?: string
  title: string
  lines: { label: string; value: string }[]
}

/** The estate around the phones: its timer, its time, and what WeChat would have brought to whom. */
export interface Estate {
  /** Runs the timer, twice: what is due is done once. */
  tick(): Promise<void>
  /** Lets time pass, the timer asleep meanwhile: it wakes late. */
  pass(duration: string): Promise<void>
  /** WeChat has brought somebody a message with all these words, once. */
  brought(persona: string, ...words: Said[]): Promise<void>
  broughtTimes(times: number, persona: string, ...words: Said[]): Promise<void>
}

const textOf = ({ title, lines }: Message) => [title, ...lines.map(({ value }) => value)].join('｜')
const holds = (text: string) => (word: Said) => (typeof word === 'string' ? text.includes(word) : word.test(text))

export function estateOf(cloud: TestCloud): Estate {
  const messages = async () => {
    const answer = await fetch(`${cloud.url}/local/messages`)
    return (await answer.json()) as Message[]
  }
  const textsTo = async (persona: string) => {
    if (!personas.some(({ id }) => id === persona)) throw new Error(`there is nobody called ${persona}`)
    return (await messages()).filter(({ personaId }) => personaId === persona).map(textOf)
  }
  /** The timer wakes by itself too where the clock was moved; what that run has in hand is waited for. */
  const handsAreEmpty = () =>
    until(() => cloud.engine.find({ collection: 'outbox' }, { query: { state: 'sending' } }).length === 0)
  const broughtTimes: Estate['broughtTimes'] = async (times, persona, ...words) => {
    const texts = await textsTo(persona)
    const found = texts.filter((text) => words.every(holds(text)))
    if (found.length === times) return
    const all = texts.join('\n')
    throw new Error(`${found.length} messages with ${words.join(', ')} to ${persona}, who has:\n${all}`)
  }
  const run = async () => {
    const answer = (await (await cloud.post('/local/tick', {})).json()) as { ran: { isOk: boolean }[] }
    if (answer.ran.length === 0 || !answer.ran.every(({ isOk }) => isOk)) throw new Error('the timer failed')
    await handsAreEmpty()
  }
  return {
    tick: async () => {
      await run()
      const after = (await messages()).length
      await run()
      const again = (await messages()).length
      if (again !== after) throw new Error(`the second run of the timer sent ${again - after} more`)
    },
    pass: async (duration) => {
      await cloud.post('/local/clock', { advance: duration })
    },
    brought: (persona, ...words) => broughtTimes(1, persona, ...words),
    broughtTimes,
  }
}
