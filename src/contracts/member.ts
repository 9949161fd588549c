import * as z from 'zod/mini'
import { AreaHit } from './area'
import { consentKinds, roleKinds } from './member.const'
import { Cursor, Day, Id, Instant, Limit, Phone, text } from './text'

/** Eight characters that a person reads out to whoever grants them a role; says nothing about them. */
export const MemberCode = z.string().check(z.regex(/^[2-9a-hjkmnp-z]{8}$/))

export const RoleView = z.object({
  id: Id,
  kind: z.enum(roleKinds),
  area: AreaHit,
  grantedAt: Instant,
  endedAt: z.optional(Instant),
  why: z.string(),
  can: z.object({ end: z.boolean() }),
})
export type RoleView = z.infer<typeof RoleView>

/** Somebody without a phone of their own, for whom a manager or building head acts (代办). */
export const HelpedView = z.object({
  id: Id,
  callName: z.string(),
  home: z.array(AreaHit),
  phoneMasked: z.optional(z.string()),
  consent: z.object({ kind: z.enum(consentKinds), on: Day, note: z.string() }),
})
export type HelpedView = z.infer<typeof HelpedView>

export const MeView = z.object({
  code: MemberCode,
  /** How to address the person: 王阿姨. Shown only to those who serve them. */
  callName: z.optional(z.string()),
  /** Estate and building, widest first; absent until a home is chosen. */
  home: z.optional(z.array(AreaHit)),
  phoneMasked: z.optional(z.string()),
  workUnit: z.optional(z.string()),
  roles: z.array(RoleView),
  can: z.object({ grant: z.boolean(), help: z.boolean(), manageStations: z.array(Id) }),
})
export type MeView = z.infer<typeof MeView>

export const MemberMeInput = z.strictObject({})
export const MemberChooseHomeInput = z.strictObject({ areaId: Id, callName: z.optional(text(10)) })
export const MemberSetPhoneInput = z.strictObject({ phone: z.union([Phone, z.literal('')]) })
export const MemberExportInput = z.strictObject({})
/** Everything held about the person, as plain data for a file. */
export const MemberExport = z.object({
  madeAt: Instant,
  parts: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
})
/** Leaving is asked for twice: `sure` must be true. */
export const MemberLeaveInput = z.strictObject({ sure: z.literal(true) })
export const Left = z.object({ leftAt: Instant })

export const RoleGrantInput = z.strictObject({
  code: MemberCode,
  kind: z.enum(roleKinds),
  areaId: Id,
  why: text(50),
  workUnit: z.optional(text(30)),
})
export const RoleEndInput = z.strictObject({ roleId: Id, why: text(50) })
export const RoleListInput = z.strictObject({ areaId: Id, cursor: z.optional(Cursor), limit: Limit })
export const RolePage = z.object({ items: z.array(RoleView), cursor: z.optional(Cursor) })

export const HelpStartInput = z.strictObject({
  callName: text(10),
  areaId: Id,
  phone: z.optional(Phone),
  consent: z.strictObject({ kind: z.enum(consentKinds), note: text(60) }),
})
export const HelpEndInput = z.strictObject({ helpedId: Id, why: text(50) })
export const HelpListInput = z.strictObject({ cursor: z.optional(Cursor), limit: Limit })
export const HelpedPage = z.object({ items: z.array(HelpedView), cursor: z.optional(Cursor) })

/** Whose number to show, and because of what: each answer is logged with the asker, the reason and the time. */
export const PhoneRevealInput = z.strictObject({
  about: z.enum(['order', 'wish', 'call']),
  id: Id,
})
export const PhoneReveal = z.object({ phone: z.string(), callName: z.optional(z.string()) })
