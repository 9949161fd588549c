export { type Acting, actFor, isMineOrHelped, mayActFor, requireHome, requireMember } from './act'
export { type Holder, holdersOf, membersById } from './holders'
export { phoneMasked } from './phone'
