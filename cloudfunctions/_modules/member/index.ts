import type { PersonalData } from '../../_platform/personal-data'
import * as help from './help.api'
import * as leave from './leave.api'
import * as member from './member.api'
import { type RevealRules, revealPhone } from './reveal.api'
import * as role from './role.api'
import type { TellRole } from './role.tell'

export {
  type Acting,
  actFor,
  actForResident,
  helpedNow,
  isMineOrHelped,
  mayActFor,
  mayHelpNow,
  requireHome,
  requireMember,
} from './act'
export { helpKinds } from './help.rules'
export { askedToReview, type Holder, holdersOf, managersOf, memberByCode, membersById } from './holders'
export { forgetLeavers, resealPhones } from './member.jobs'
export { memberPersonal } from './member.personal'
export { phoneMasked } from './phone'
export type { RevealRule, RevealRules } from './reveal.api'
export type { TellRole } from './role.tell'
export { endedWords, grantedWords, roleWords } from './role.words'

/** What other modules contribute is given by the assembly, so that `member` knows none of them. */
export const memberHandlers = (parts: {
  personalData: readonly PersonalData[]
  reveals: RevealRules
  tellRole: TellRole
}) => ({
  'member.me': member.me,
  'member.join': member.join,
  'member.choose-home': member.chooseMyHome,
  'member.set-phone': member.setPhone,
  'member.export': leave.exportMe(parts.personalData),
  'member.leave': leave.leaveMe(parts.personalData),
  'role.grant': role.grantRole(parts.tellRole),
  'role.end': role.endHeldRole(parts.tellRole),
  'role.list': role.listRoles,
  'help.start': help.startHelp,
  'help.join': help.joinHelping,
  'help.end': help.endHelping,
  'help.list': help.listHelped,
  'phone.reveal': revealPhone(parts.reveals),
})
