import { monthAfter, monthAt } from '../../../src/contracts/month.calc'
import type { Handler } from '../../_platform/router'
import { calendarText } from './calendar'
import { dayKind } from './holiday'
import { estateArea, scheduleOf } from './schedule.api'

const mostMeetings = 60
const monthsAhead = 12

/** The estate's schedule as a file that any calendar program reads. */
export const meetingCalendar: Handler<'meeting.calendar'> = async (ctx, { areaId }) => {
  const area = await estateArea(ctx, areaId)
  const { own, rule } = await scheduleOf(ctx, area)
  const thisMonth = monthAt(ctx.now())
  // A rule of one's own begins with the month it was set in, the county's with the year: so the file stays the same.
  const from = own ? monthAt(new Date(own.updatedAt)) : `${thisMonth.slice(0, 4)}-01`
  const meetings = await ctx.store.find('meetings', {
    where: { areaId, month: { gte: from } },
    orderBy: [['month', 'desc']],
    limit: mostMeetings,
  })
  const text = calendarText({
    areaId,
    estateName: area.name,
    rule,
    revision: own?.revision ?? 0,
    from,
    until: monthAfter(thisMonth, monthsAhead),
    meetings,
    judge: dayKind,
    madeAt: ctx.now().toISOString(),
  })
  return { fileName: `meeting-${areaId}.ics`, text }
}
