import * as attend from './attend.api'
import { meetingCalendar } from './calendar.api'
import * as read from './meeting.read.api'
import * as run from './meeting.run.api'
import * as minutes from './minutes.api'
import * as schedule from './schedule.api'

export { meetingDeadlines, purgeTellings, tellPeople } from './meeting.jobs'
export { deriveMeetings } from './meeting.migrate'
export { meetingPersonal } from './meeting.personal'
export { planMeetings } from './plan.jobs'

export const meetingHandlers = {
  'meeting.list': read.listMeetings,
  'meeting.get': read.getMeeting,
  'meeting.mine': read.myMeetings,
  'meeting.schedule': schedule.getSchedule,
  'meeting.set-schedule': schedule.setSchedule,
  'meeting.calendar': meetingCalendar,
  'meeting.confirm-date': run.confirmMeetingDate,
  'meeting.move': run.moveMeeting,
  'meeting.cancel': run.cancelMeeting,
  'meeting.set-agenda': run.setMeetingAgenda,
  'meeting.announce': run.announceMeeting,
  'meeting.answer': attend.answerMeeting,
  'meeting.check-in': attend.checkInToMeeting,
  'meeting.check-in-for': attend.checkInFor,
  'meeting.walk-ins': run.countMeetingWalkIns,
  'meeting.people': attend.meetingPeople,
  'meeting.save-minutes': minutes.saveMinutes,
  'meeting.publish-minutes': minutes.publishMinutes,
  'meeting.correct-minutes': minutes.correctMinutes,
}
