import * as z from 'zod/mini'

/** No control characters, halves of surrogate pairs, nor what turns the direction of the words around it. */
const harmless = /^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u
/** A character that its reader sees. */
const visible = /[^\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/u

/** Trimmed text of 1 to `max` harmless characters, one of them visible. */
export const text = (max: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(harmless), z.regex(visible))

/** Ids are short, so that a code's scene (at most 32 characters in WeChat) can hold one. */
export const Id = z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{0,27}$/))

/** A calendar day in Asia/Shanghai. */
export const Day = z.iso.date()

/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime()

/** Chinese landline, mobile or short service number, as printed on a door. */
export const Phone = z.string().check(z.regex(/^\+?[0-9][0-9-]{2,18}$/))

/** An opaque bookmark into one list; only good for the call and filters that gave it. */
export const Cursor = z.string().check(z.minLength(1), z.maxLength(400), z.regex(/^[A-Za-z0-9_.-]+$/))

/** How many items a page may hold: bounded, 20 unless asked. */
export const Limit = z._default(z.int().check(z.gte(1), z.lte(50)), 20)
