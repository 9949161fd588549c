import type { Member } from '../member/member.row'

/** Who is to be told what concerns a member: themselves, or whoever helps them. */
export const recipientsOf = (member: Pick<Member, '_id' | 'openid' | 'helperIds'>): readonly string[] =>
  member.openid ? [member._id] : member.helperIds
