import { callList, markTold } from './call.api'
import { inbox, read, unread } from './inbox.api'
import { addToLedger, templateApplication, templates } from './ledger.api'

export { revealForCall } from './call.api'
export { drainOutbox } from './drain'
export { purgeOutbox } from './notice.jobs'
export { noticePersonal } from './notice.personal'
export { type Notice, queueNotices, withdrawNotice } from './notice.queue'
export { dayWords, timeWords } from './time.words'

export const noticeHandlers = {
  'notice.inbox': inbox,
  'notice.unread': unread,
  'notice.read': read,
  'notice.templates': templates,
  'notice.ledger-add': addToLedger,
  'notice.call-list': callList,
  'notice.told': markTold,
  'notice.template-application': templateApplication,
}
