import type { Locator, Page } from 'playwright-core'
import { nearestBelow } from './nearest-below'

export type Said = string | RegExp

/**
 * A person with a phone, whichever build runs on it. Everything is named as it is read on the screen or told by a
 * screen reader; nothing here knows of markup. Each step waits for what it needs and fails with what it missed.
 */
export interface Driver {
  readonly target: 'h5' | 'weapp'
  /** Opens the app as somebody, anew, on a phone that knows nothing yet. */
  open(as: Person): Promise<void>
  /** Somebody takes up their own phone, which keeps what it knew, and starts the app; the others' stay where they lie. */
  take(as: Person): Promise<void>
  /** Opens it again with what the phone has kept; without network if asked. */
  reopen(options?: { isOffline?: boolean }): Promise<void>
  see(said: Said): Promise<void>
  seeNot(said: Said): Promise<void>
  /** With `under`, of several of that name the one that stands next below these words. */
  tap(said: Said, options?: { under?: Said }): Promise<void>
  type(label: Said, text: string): Promise<void>
  back(): Promise<void>
  /** Taps what asks for a photo, agrees to what WeChat asks before, and takes one. */
  photograph(said: Said): Promise<void>
  /** The dialler has opened with a number; hangs up. */
  hangUp(number: string): Promise<void>
  /** What WeChat alone asks before the position is used; on H5 the browser was told beforehand. */
  answerLocation(answer: 'agree' | 'refuse'): Promise<void>
  /** The way to a place is shown, in WeChat's map or in words; closes it. */
  seeWayTo(name: Said): Promise<void>
  /** Names of what is on the screen with this role, from top to bottom. */
  names(role: 'button' | 'tab'): Promise<string[]>
  /** Reads out the words that look like this. */
  read(like: RegExp): Promise<string>
  shot(name: string): Promise<void>
  /** What went wrong out of sight. Empty on a good day. */
  faults(): Promise<string[]>
}

export interface Person {
  persona: string
  fontSize?: number
  location?: 'granted' | 'denied'
}

/** A busy machine takes its time; who waits in vain waits this long. */
export const patienceMs = 20_000

const roles = ['button', 'tab', 'switch', 'checkbox', 'radio', 'link', 'option'] as const

/** All that can be tapped under a name: controls of that name, and the words themselves. */
function allTappable(page: Page, said: Said): Locator {
  const controls = roles
    .map((role) => page.getByRole(role, { name: said, exact: true }))
    .reduce((all, one) => all.or(one))
  // A page's title often says what its first button does; nobody taps a title.
  const words = page.getByText(said, { exact: true }).and(page.locator(':not(h1)'))
  return controls.or(words).filter({ visible: true })
}

export const tappable = (page: Page, said: Said): Locator => allTappable(page, said).first()

/** Taps what has this name and stands next below some words. */
export async function tapUnder(page: Page, said: Said, under: Said): Promise<void> {
  await readable(page, under).waitFor({ timeout: patienceMs })
  await tappable(page, said).waitFor({ timeout: patienceMs })
  const candidates = allTappable(page, said)
  const tops = await candidates.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().top))
  const from = await readable(page, under).evaluate((node) => node.getBoundingClientRect().top)
  const at = nearestBelow(tops, from)
  if (at === undefined) throw new Error(`nothing named ${said} stands below ${under}`)
  await candidates.nth(at).click({ timeout: patienceMs })
}

export const readable = (page: Page, said: Said): Locator =>
  page.getByText(said).or(page.getByLabel(said)).filter({ visible: true }).first()

export async function typeInto(page: Page, label: Said, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label }).or(page.getByPlaceholder(label))
  await field.filter({ visible: true }).first().fill(text, { timeout: patienceMs })
}

/** Read in one go: a list may change its order between two looks. */
export const namesOf = (page: Page, role: 'button' | 'tab'): Promise<string[]> =>
  page
    .getByRole(role)
    .filter({ visible: true })
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') || node.textContent || ''))

/** The part of the screen's words that looks like this. */
export async function wordsLike(page: Page, like: RegExp): Promise<string> {
  const text = await readable(page, like).textContent({ timeout: patienceMs })
  const [words] = like.exec(text ?? '') ?? []
  if (words === undefined) throw new Error(`no words like ${like} on the screen`)
  return words
}
