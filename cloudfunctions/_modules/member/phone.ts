import { SealError, seal, unseal } from '../../_platform/seal'
import type { Member } from './member.row'
import { maskedPhone } from './phone.rules'

/** The fields of a member with this number, encrypted; without one for ''. Throws `SealError` without a key. */
export function withPhone(member: Member, phone: string): Member {
  const { phone: _, phoneKeyId: __, ...rest } = member
  if (phone === '') return rest
  const { sealed, keyId } = seal(phone, member._id)
  return { ...rest, phone: sealed, phoneKeyId: keyId }
}

/** The number in clear: only for its owner and for a logged reveal. Undefined without one. Throws `SealError`. */
export const phoneOf = (member: Member): string | undefined =>
  member.phone === undefined ? undefined : unseal(member.phone, member._id)

/** The number as views show it: 138****8000. One whose key is lost shows nothing, rather than failing the view. */
export function phoneMasked(member: Member): string | undefined {
  try {
    const phone = phoneOf(member)
    return phone && maskedPhone(phone)
  } catch (error) {
    if (error instanceof SealError) return undefined
    throw error
  }
}
