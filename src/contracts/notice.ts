import * as z from 'zod/mini'
import { noticeForms, noticeMoments, unreachedReasons } from './notice.const'
import { Cursor, Id, Instant, Limit } from './text'

/** One line of the in-app inbox, which is the truth; WeChat's message is a courtesy. */
export const InboxItem = z.object({
  id: Id,
  moment: z.enum(noticeMoments),
  title: z.string(),
  body: z.string(),
  /** Mini-program path of the thing it speaks of. */
  path: z.string(),
  at: Instant,
  isRead: z.boolean(),
  /** Where it is told on behalf of somebody helped: their call name. */
  forName: z.optional(z.string()),
})
export type InboxItem = z.infer<typeof InboxItem>

export const InboxInput = z.strictObject({ cursor: z.optional(Cursor), limit: Limit })
export const InboxPage = z.object({ items: z.array(InboxItem), unread: z.int(), cursor: z.optional(Cursor) })
/** Without ids: all. */
export const InboxReadInput = z.strictObject({ ids: z.optional(z.array(Id).check(z.maxLength(50))) })
export const UnreadInput = z.strictObject({})
/** At most 99. */
export const Unread = z.object({ unread: z.int() })

/**
 * Which template to ask for at which moment: WeChat takes at most three in one dialog. `left` counts the messages the
 * person still allows; whoever refused is not asked again.
 */
export const TemplateList = z.object({
  items: z.array(
    z.object({ moment: z.enum(noticeMoments), templateId: z.string(), left: z.int(), isRefused: z.boolean() }),
  ),
})
export const TemplateListInput = z.strictObject({})

/** What the person answered in WeChat's dialog: one accept is one message. */
export const LedgerAddInput = z.strictObject({
  answers: z
    .array(
      z.strictObject({ templateId: z.string().check(z.maxLength(64)), answer: z.enum(['accept', 'reject', 'ban']) }),
    )
    .check(z.minLength(1), z.maxLength(3)),
})
export const Ledger = TemplateList

export const CallItem = z.object({
  id: Id,
  callName: z.optional(z.string()),
  /** Estate and building, widest first. */
  home: z.array(z.string()),
  title: z.string(),
  body: z.string(),
  reason: z.enum(unreachedReasons),
  at: Instant,
  phoneMasked: z.optional(z.string()),
  /** What it speaks of. */
  path: z.string(),
  toldAt: z.optional(Instant),
  /** A role, or `self` where the person read it in the app meanwhile. */
  toldByRole: z.optional(z.string()),
})
export type CallItem = z.infer<typeof CallItem>
export const CallListInput = z.strictObject({
  stationId: Id,
  done: z._default(z.boolean(), false),
  cursor: z.optional(Cursor),
  limit: Limit,
})
export const CallPage = z.object({ items: z.array(CallItem), cursor: z.optional(Cursor) })
/** `undo` puts the person back on the list. */
export const CallToldInput = z.strictObject({ callId: Id, undo: z.optional(z.boolean()) })

/** What staff must apply for in WeChat's back office: one template for each layout. */
export const TemplateApplication = z.object({
  items: z.array(
    z.object({
      form: z.enum(Object.keys(noticeForms) as (keyof typeof noticeForms)[]),
      moments: z.array(z.enum(noticeMoments)),
      title: z.string(),
      fields: z.array(z.object({ key: z.string(), label: z.string(), example: z.string() })),
      /** Absent: not configured, so nobody is told by WeChat. */
      templateId: z.optional(z.string()),
    }),
  ),
})
export const TemplateApplicationInput = z.strictObject({})
