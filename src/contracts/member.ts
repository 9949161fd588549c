import * as z from 'zod/mini'
import { AreaHit } from './area'
import { consentKinds, revealAbouts, roleKinds } from './member.const'
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
  /** Where a verified party member works. */
  workUnit: z.optional(z.string()),
  /** How the holder is addressed; absent where they told nobody. */
  callName: z.optional(z.string()),
  isMine: z.boolean(),
  can: z.object({ end: z.boolean() }),
})
export type RoleView = z.infer<typeof RoleView>

export const Consent = z.strictObject({ kind: z.enum(consentKinds), note: text(60) })

/** Somebody without a phone of their own, for whom a manager or building head acts (代办). */
export const HelpedView = z.object({
  id: Id,
  callName: z.string(),
  /** Widest first, without the county. */
  home: z.array(AreaHit),
  phoneMasked: z.optional(z.string()),
  /** What the asker may act on; absent where they have no consent. */
  consent: z.optional(z.object({ kind: z.enum(consentKinds), on: Day, note: z.string() })),
  helpers: z.int(),
  can: z.object({ act: z.boolean(), join: z.boolean(), end: z.boolean() }),
})
export type HelpedView = z.infer<typeof HelpedView>

export const MeView = z.object({
  /** Absent until the person joined: by choosing a home, by asking for the code, or by their first act. */
  code: z.optional(MemberCode),
  /** How to address the person: 王阿姨. Shown only to those who serve them. */
  callName: z.optional(z.string()),
  /** Down to the estate or building, widest first, without the county; absent until a home is chosen. */
  home: z.optional(z.array(AreaHit)),
  phoneMasked: z.optional(z.string()),
  /** Those that are held. */
  roles: z.array(RoleView),
  /** In a registered group that lives. */
  isInGroup: z.boolean(),
  can: z.object({
    /** Roles that the person may grant somewhere. */
    grant: z.array(z.enum(roleKinds)),
    /** May register somebody to act for. */
    help: z.boolean(),
    /** Stations whose day, wishes and call list are theirs, by id. At most 50. */
    manageStations: z.array(Id),
  }),
})
export type MeView = z.infer<typeof MeView>

export const MemberMeInput = z.strictObject({})
export const MemberJoinInput = z.strictObject({})
/** An estate or a building. */
export const MemberChooseHomeInput = z.strictObject({ areaId: Id, callName: z.optional(text(10)) })
/** Empty takes the number away. */
export const MemberSetPhoneInput = z.strictObject({ phone: z.union([Phone, z.literal('')]) })
export const MemberExportInput = z.strictObject({})
/** Everything held about the person, as plain data for a file: part (`member`, `orders`, …) → its records. */
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
  /** Needed for a party member. */
  workUnit: z.optional(text(30)),
})
export const RoleEndInput = z.strictObject({ roleId: Id, why: text(50) })
/** Roles held in the area and below it; `ended` shows the ended ones instead. */
export const RoleListInput = z.strictObject({
  areaId: Id,
  ended: z._default(z.boolean(), false),
  cursor: z.optional(Cursor),
  limit: Limit,
})
export const RolePage = z.object({ items: z.array(RoleView), cursor: z.optional(Cursor) })

export const HelpStartInput = z.strictObject({
  callName: text(10),
  /** Their estate or building. */
  areaId: Id,
  phone: z.optional(Phone),
  consent: Consent,
})
/** Becomes a further helper of somebody registered. */
export const HelpJoinInput = z.strictObject({ helpedId: Id, consent: Consent })
/** A helper ends their own helping; staff of the area, who do not help themselves, end all of it. */
export const HelpEndInput = z.strictObject({ helpedId: Id, why: text(50) })
export const HelpListInput = z.strictObject({
  /** Only those for whom the asker may act. */
  mine: z._default(z.boolean(), false),
  /** Only this one. */
  helpedId: z.optional(Id),
  cursor: z.optional(Cursor),
  limit: Limit,
})
export const HelpedPage = z.object({ items: z.array(HelpedView), cursor: z.optional(Cursor) })

/** Whose number to show, and because of what: each answer is logged with the asker, the reason and the time. */
export const PhoneRevealInput = z.strictObject({ about: z.enum(revealAbouts), id: Id })
export const PhoneReveal = z.object({
  phone: z.string(),
  callName: z.optional(z.string()),
  /** The number of somebody who helps the person, who has none. */
  isHelper: z.boolean(),
})
