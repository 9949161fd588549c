import type { Input } from '../../../src/contracts/api'
import type { CloudProcess } from './cloud'
import { someKey } from './wishes'

export const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Suggestions as tests need them, made through the real calls. */
export const suggestionsOf = (cloud: CloudProcess) => {
  const post = (title: string, more: Partial<Input<'suggestion.post'>> = {}, persona = 'resident') =>
    cloud.ask(persona, 'suggestion.post', { title, detail: '晚上看不清台阶', kind: 'lighting', ...more }, someKey())
  const collected = async (title: string, more: Partial<Input<'suggestion.post'>> = {}, persona = 'resident') => {
    const { id } = await post(title, more, persona)
    await cloud.ask('station-manager', 'suggestion.collect', { suggestionId: id }, someKey())
    return id
  }
  const inAction = async (title: string, dueOn = dayIn(10)) => {
    const id = await collected(title)
    const action = { suggestionId: id, what: '台阶边装一盏灯', owner: 'property-company', dueOn } as const
    await cloud.ask('committee-member', 'suggestion.set-action', action, someKey())
    return id
  }
  const done = async (title: string, photos: string[] = []) => {
    const id = await inAction(title)
    const proof = { suggestionId: id, words: '灯装好了，晚上亮了', photos }
    await cloud.ask('committee-member', 'suggestion.finish', proof, someKey())
    return id
  }
  const get = (suggestionId: string, persona = 'resident') => cloud.ask(persona, 'suggestion.get', { suggestionId })
  return { post, collected, inAction, done, get }
}
