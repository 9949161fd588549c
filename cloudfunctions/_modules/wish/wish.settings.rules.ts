/** Who may claim wishes: verified party members only, or every resident with a home as well. */
export type WishClaimers = 'party-members' | 'residents'

/** A county's ways with wishes, in days. */
export interface WishSettings {
  claimers: WishClaimers
  /** A claim goes back after so many days. */
  claimDays: number
  /** How many wishes a resident, and a party member, may have in hand at a time. */
  mostClaims: number
  mostPartyClaims: number
  /** Days after the report at which the wisher is reminded to confirm. */
  remindDays: readonly [number, number]
  /** Days of silence, after the second reminder, that confirm. */
  silenceDays: number
}

const usual: WishSettings = {
  claimers: 'residents',
  claimDays: 7,
  mostClaims: 3,
  mostPartyClaims: 10,
  remindDays: [1, 3],
  silenceDays: 7,
}
const longestClaimDays = 60
const mostAtATime = 50

/** A whole number from 1 to `most`; anything else is as usual. */
function whole(text: string | undefined, usually: number, most: number): number {
  const number = Number(text)
  return Number.isInteger(number) && number >= 1 && number <= most ? number : usually
}

/**
 * From the function's environment: `WISH_CLAIMERS` (`residents`, the usual, or `party-members`), `WISH_CLAIM_DAYS` (1 to
 * 60, usually 7), `WISH_CLAIMS` and `WISH_CLAIMS_PARTY` (1 to 50, usually 3 and 10). What is not understood is as usual.
 */
export const wishSettings = (env: Readonly<Record<string, string | undefined>>): WishSettings => ({
  ...usual,
  ...(env.WISH_CLAIMERS === 'party-members' && { claimers: 'party-members' }),
  claimDays: whole(env.WISH_CLAIM_DAYS, usual.claimDays, longestClaimDays),
  mostClaims: whole(env.WISH_CLAIMS, usual.mostClaims, mostAtATime),
  mostPartyClaims: whole(env.WISH_CLAIMS_PARTY, usual.mostPartyClaims, mostAtATime),
})
