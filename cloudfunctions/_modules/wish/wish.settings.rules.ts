/** Who may claim wishes: verified party members only, or every resident with a home as well. */
export type WishClaimers = 'party-members' | 'residents'

/** A county's ways with wishes, in days. */
export interface WishSettings {
  claimers: WishClaimers
  /** A claim goes back after so many days. */
  claimDays: number
  /** Days after the report at which the wisher is reminded to confirm. */
  remindDays: readonly [number, number]
  /** Days of silence, after the second reminder, that confirm. */
  silenceDays: number
}

const usual: WishSettings = { claimers: 'residents', claimDays: 7, remindDays: [1, 3], silenceDays: 7 }
const mostClaimDays = 60

/**
 * From the function's environment: `WISH_CLAIMERS` (`residents`, the usual, or `party-members`) and `WISH_CLAIM_DAYS`
 * (1 to 60, usually 7). What is not understood is as usual.
 */
export function wishSettings(env: Readonly<Record<string, string | undefined>>): WishSettings {
  const days = Number(env.WISH_CLAIM_DAYS)
  return {
    ...usual,
    ...(env.WISH_CLAIMERS === 'party-members' && { claimers: 'party-members' }),
    ...(Number.isInteger(days) && days >= 1 && days <= mostClaimDays && { claimDays: days }),
  }
}
