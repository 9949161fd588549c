import { randomBytes } from 'node:crypto'
import type { Member } from '../_modules/member/member.row'
import { hashOf } from './hash'
import type { Store, Tx } from './store'

const identityLength = 32
const codeLength = 8
/** Without characters that sound or look alike when read out. */
const codeAlphabet = '23456789abcdefghjkmnpqrstuvwxyz'

/** The id of the row that says which member an openid is. */
export const identityIdOf = (openid: string) => hashOf(['openid', openid], identityLength)

/** A fresh id for a member: it says nothing about them. */
export const newMemberId = () => randomBytes(10).toString('hex')

/** The member behind an openid; null if there is none. */
export async function memberOf(from: Pick<Store, 'get'>, openid: string): Promise<Member | null> {
  const identity = openid ? await from.get('identities', identityIdOf(openid)) : null
  return identity && from.get('members', identity.memberId)
}

/** The same, made now if there is none. Safe to retry and to race: the identity's id is what makes them one. */
export const enrolled = (store: Pick<Store, 'transaction'>, openid: string, at: Date): Promise<Member> =>
  store.transaction(async (tx) => {
    const known = await memberOf(tx, openid)
    if (known) return known
    const _id = newMemberId()
    const code = await freeCode(tx)
    const member: Member = {
      _id,
      code,
      openid,
      homePath: [],
      homeNames: [],
      helperIds: [],
      joinedAt: at.toISOString(),
    }
    await tx.set('identities', { _id: identityIdOf(openid), memberId: _id })
    await tx.set('memberCodes', { _id: code, memberId: _id })
    await tx.set('members', member)
    return member
  })

const newCode = () => Array.from(randomBytes(codeLength), (byte) => codeAlphabet[byte % codeAlphabet.length]).join('')

async function freeCode(tx: Tx): Promise<string> {
  let code = newCode()
  while (await tx.get('memberCodes', code)) code = newCode()
  return code
}
