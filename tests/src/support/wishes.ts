import type { Input } from '../../../src/contracts/api'
import type { CloudProcess } from './cloud'

export const stationId = 'jn-01-01-001'

let made = 0
/** A key for one write of a test. */
export const someKey = () => `test-key-${++made}-${Date.now().toString(36)}`

/** Wishes as tests need them, made through the real calls. */
export const wishesOf = (cloud: CloudProcess) => {
  const post = (title: string, more: Partial<Input<'wish.post'>> = {}, persona = 'resident') =>
    cloud.ask(
      persona,
      'wish.post',
      { title, detail: '看报纸用', kind: 'thing', forWhom: 'elder', stationId, ...more },
      someKey(),
    )
  const approve = (wishId: string) => cloud.ask('station-manager', 'wish.approve', { wishId }, someKey())
  const claim = (wishId: string, people = 1, persona = 'party-member') =>
    cloud.ask(persona, 'wish.claim', { wishId, people }, someKey())
  const open = async (title: string, more: Partial<Input<'wish.post'>> = {}, persona = 'resident') => {
    const { id } = await post(title, more, persona)
    await approve(id)
    return id
  }
  const claimed = async (title: string, persona = 'resident') => {
    const id = await open(title, {}, persona)
    await claim(id)
    return id
  }
  const get = (wishId: string, persona = 'resident') => cloud.ask(persona, 'wish.get', { wishId })
  return { post, approve, claim, open, claimed, get }
}
