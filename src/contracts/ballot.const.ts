/** Civil Code §278: ordinary matters need more than half of those taking part, reserved ones three quarters. */
export const matterKinds = ['ordinary', 'reserved'] as const
export type MatterKind = (typeof matterKinds)[number]

export const ballotStatuses = ['open', 'closed', 'cancelled'] as const
export type BallotStatus = (typeof ballotStatuses)[number]

export const ballotChoices = ['yes', 'no', 'abstain'] as const
export type BallotChoice = (typeof ballotChoices)[number]

export const ballotWays = ['phone', 'paper'] as const
export type BallotWay = (typeof ballotWays)[number]

export const mostBallotItems = 10
/** So long whoever put a paper vote down may take it out again. */
export const paperUndoMs = 600_000
/** So long owners have to hear of the last paper before a vote is ended by hand. */
export const paperHearingMs = 86_400_000
/** The closing day is at least tomorrow and at most so many days ahead. */
export const mostBallotDays = 90
