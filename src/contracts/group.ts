import * as z from 'zod/mini'
import { groupKinds } from './group.const'
import { MemberCode } from './member'
import { Cursor, Id, Instant, Limit, text } from './text'

/** A group that its station's keepers registered: it offers themes at the station, and its members work their orders. */
export const GroupView = z.object({
  id: Id,
  stationId: Id,
  stationName: z.string(),
  name: z.string(),
  kind: z.enum(groupKinds),
  registeredAt: Instant,
  endedAt: z.optional(Instant),
  /** By call name; a contact answers the group's orders. `placeId` is good in this group only: nobody's id. */
  members: z.array(
    z.object({ placeId: Id, callName: z.optional(z.string()), isContact: z.boolean(), isMe: z.boolean() }),
  ),
  can: z.object({
    /** Offer themes in the group's name, and answer their orders. */
    publish: z.boolean(),
    /** Take members in and out. */
    manage: z.boolean(),
    /** End the group. */
    end: z.boolean(),
  }),
})
export type GroupView = z.infer<typeof GroupView>

/** A station's groups, for its keepers; ended ones too. */
export const GroupListInput = z.strictObject({ stationId: Id, cursor: z.optional(Cursor), limit: Limit })
/** Those that the asker is in. */
export const GroupMineInput = z.strictObject({ cursor: z.optional(Cursor), limit: Limit })
export const GroupPage = z.object({ items: z.array(GroupView), cursor: z.optional(Cursor) })
/** `code`: that of the contact, who reads it out. */
export const GroupRegisterInput = z.strictObject({
  stationId: Id,
  name: text(20),
  kind: z.enum(groupKinds),
  code: MemberCode,
})
/** Somebody who is in it already becomes a contact, or is one no more. */
export const GroupAddInput = z.strictObject({
  groupId: Id,
  code: MemberCode,
  isContact: z._default(z.boolean(), false),
})
/** Members may take themselves out. A group keeps one contact. */
export const GroupRemoveInput = z.strictObject({ groupId: Id, placeId: Id })
export const GroupEndInput = z.strictObject({ groupId: Id, why: text(50) })
