export { type Notice, queueNotices, withdrawNotice } from './notice.queue'
