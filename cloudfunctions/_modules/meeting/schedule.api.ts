import type { MeetingRule, MeetingScheduleView } from '../../../src/contracts/meeting'
import { instantAt, monthAfter, monthAt } from '../../../src/contracts/month.calc'
import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { roleHeld } from '../../_platform/permission'
import type { Handler } from '../../_platform/router'
import type { Area } from '../area/area.row'
import type { County } from '../county/county.row'
import { requireMember } from '../member'
import { dayKind, holidaysKnownUntil } from './holiday'
import { runKinds } from './meeting.actor.rules'
import type { MeetingSchedule } from './meeting.row'
import { monthPlan } from './month.rules'
import { estateOf, meetingIdOf, planIn, ruleFor, stationOf } from './plan'
import { isFree, monthsToPlan } from './plan.rules'

const monthsShown = 6

/** An estate; throws for any other area. */
export async function estateArea(ctx: Context, areaId: string): Promise<Area> {
  const area = await ctx.store.get('areas', areaId)
  if (!area) throw new AppError('not-found', ['areaId'])
  if (area.level !== 'estate') throw new AppError('bad-input', ['areaId'])
  return area
}

export async function scheduleOf(ctx: Context, area: Area) {
  const [own, county] = await Promise.all([
    ctx.store.get('schedules', area._id),
    ctx.store.get('counties', area.path[0] ?? ''),
  ])
  return { own, county, rule: ruleFor(own, county) }
}

const runRoleIn = async (ctx: Context, { path }: Area) => roleHeld(await ctx.roles(), runKinds, path, ctx.now())

/** The next days of a rule, from now on: this month's may have begun already, and a month that is taken gets no other. */
function nextDays(rule: MeetingRule, taken: readonly string[], at: Date): MeetingScheduleView['next'] {
  if (rule.isPaused) return []
  return Array.from({ length: monthsShown + 1 + taken.length }, (_, i) => monthAfter(monthAt(at), i))
    .filter((month) => !taken.includes(month))
    .map((month) => monthPlan(rule, month, dayKind))
    .filter(({ on }) => instantAt(on, rule.time) > at.toISOString())
    .slice(0, monthsShown)
    .map(({ isProposed: _, ...plan }) => plan)
}

/** The months whose meeting no rule moves any more. */
async function takenMonths(ctx: Context, areaId: string): Promise<string[]> {
  const months = monthsToPlan(ctx.now())
  const meetings = await Promise.all(months.map((month) => ctx.store.get('meetings', meetingIdOf(areaId, month))))
  return months.filter((_, i) => {
    const meeting = meetings[i]
    return meeting && !isFree(meeting)
  })
}

async function scheduleView(
  ctx: Context,
  area: Area,
  { own, county }: { own: MeetingSchedule | null; county: County | null },
): Promise<MeetingScheduleView> {
  const rule = ruleFor(own, county)
  const taken = await takenMonths(ctx, area._id)
  return {
    areaId: area._id,
    estateName: area.name,
    rule,
    isUsual: own === null,
    takenMonths: taken,
    next: nextDays(rule, taken, ctx.now()),
    holidaysKnownUntil,
    can: { edit: (await runRoleIn(ctx, area)) !== undefined },
  }
}

export const getSchedule: Handler<'meeting.schedule'> = async (ctx, { areaId }) => {
  const area = await estateArea(ctx, areaId)
  return scheduleView(ctx, area, await scheduleOf(ctx, area))
}

/** Sets an estate's own rule, and gives the meetings that nobody was told of their new days. Safe to retry. */
export const setSchedule: Handler<'meeting.set-schedule'> = async (ctx, { areaId, rule }) => {
  const area = await estateArea(ctx, areaId)
  const byRole = await runRoleIn(ctx, area)
  if (!byRole) throw new AppError('not-allowed')
  const station = await stationOf(ctx.store, area)
  const { _id: by } = await requireMember(ctx)
  await ctx.write(async (tx) => {
    const before = await tx.get('schedules', areaId)
    const isSame = before !== null && JSON.stringify(before.rule) === JSON.stringify(rule)
    if (!isSame) {
      const revision = (before?.revision ?? 0) + 1
      const updatedAt = ctx.now().toISOString()
      await tx.set('schedules', { _id: areaId, rule, revision, updatedAt, updatedBy: by, updatedByRole: byRole })
    }
    if (station)
      for (const month of monthsToPlan(ctx.now())) await planIn(tx, ctx.now(), estateOf(station, area), rule, month)
    return null
  })
  return scheduleView(ctx, area, await scheduleOf(ctx, area))
}
