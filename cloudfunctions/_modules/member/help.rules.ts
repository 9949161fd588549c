import type { RoleKind } from '../../../src/contracts/member.const'
import { AppError } from '../../_platform/app-error'
import type { Helper, Member } from './member.row'

/** Who may register, and act for, somebody who lives in their area. */
export const helpKinds: readonly RoleKind[] = ['station-manager', 'building-head']
/** Who may end others' helping. */
export const helpStaff: readonly RoleKind[] = ['community-staff', 'street-staff', 'county-staff']

const isLive = (helper: Helper) => helper.endedAt === undefined

/** The consent under which a member acts for another; undefined without one that lives. */
export const liveConsent = (helped: Member, helperId: string): Helper | undefined =>
  helped.helped?.helpers.find((helper) => helper.memberId === helperId && isLive(helper))

const withHelpers = (member: Member, helpers: Helper[]): Member => ({
  ...member,
  helped: { helpers },
  helperIds: helpers.filter(isLive).map(({ memberId }) => memberId),
})

/** Adds a helper; the same member when they help already. */
export function joinHelp(
  helped: Member,
  helperId: string,
  consent: Omit<Helper['consent'], 'on'>,
  on: string,
  at: Date,
) {
  if (!helped.helped || helped.leftAt) throw new AppError('not-found', ['helpedId'])
  if (liveConsent(helped, helperId)) return helped
  const helper: Helper = { memberId: helperId, consent: { ...consent, on }, startedAt: at.toISOString() }
  return withHelpers(helped, [...helped.helped.helpers, helper])
}

/** Ends one helper's helping, or all of it; the same member when there is nothing to end. */
export function endHelp(
  helped: Member,
  which: 'all' | { memberId: string },
  by: { id: string; why: string },
  at: Date,
): Member {
  const isMeant = (helper: Helper) => isLive(helper) && (which === 'all' || helper.memberId === which.memberId)
  const helpers = helped.helped?.helpers ?? []
  if (!helpers.some(isMeant)) return helped
  const end = { endedAt: at.toISOString(), endedBy: by.id, endedWhy: by.why }
  return withHelpers(
    helped,
    helpers.map((helper) => (isMeant(helper) ? { ...helper, ...end } : helper)),
  )
}
