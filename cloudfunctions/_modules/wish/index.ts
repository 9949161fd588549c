import * as claim from './claim.api'
import { wishFigures, wishRecords } from './wish.figures'
import * as post from './wish.post.api'
import * as read from './wish.read.api'
import * as review from './wish.review.api'

export { revealForWish } from './claim.api'
export { settleWishes } from './wish.jobs'
export { wishPersonal } from './wish.personal'
export { reaskWishes } from './wish.reviewers'

export const wishHandlers = {
  'wish.wall': read.wishWall,
  'wish.get': read.getWish,
  'wish.mine': read.myWishes,
  'wish.claims': read.myClaims,
  'wish.figures': wishFigures,
  'wish.records': wishRecords,
  'wish.review-list': review.wishReviewList,
  'wish.post': post.postWish,
  'wish.revise': post.reviseWish,
  'wish.approve': review.approveWish,
  'wish.ask-back': review.askWishBack,
  'wish.decline': review.declineWish,
  'wish.claim': claim.claimWish,
  'wish.hand-back': claim.handWishBack,
  'wish.note': claim.noteWish,
  'wish.finish': claim.finishWish,
  'wish.confirm': post.confirmWish,
  'wish.not-done': claim.wishNotDone,
  'wish.withdraw': post.withdrawWish,
  'wish.thank': post.thankForWish,
  'wish.review-thanks': review.reviewWishThanks,
}
