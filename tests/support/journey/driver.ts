import type { Locator, Page } from 'playwright-core'

export type Said = string | RegExp

/**
 * A person with a phone, whichever build runs on it. Everything is named as it is read on the screen or told by a
 * screen reader; nothing here knows of markup. Each step waits for what it needs and fails with what it missed.
 */
export interface Driver {
  readonly target: 'h5' | 'weapp'
  /** Opens the app as somebody, anew. */
  open(as: { persona: string; fontSize?: number; location?: 'granted' | 'denied' }): Promise<void>
  /** Opens it again with what the phone has kept; without network if asked. */
  reopen(options?: { isOffline?: boolean }): Promise<void>
  see(said: Said): Promise<void>
  seeNot(said: Said): Promise<void>
  tap(said: Said): Promise<void>
  type(label: Said, text: string): Promise<void>
  back(): Promise<void>
  /** What WeChat alone asks before the position is used; on H5 the browser was told beforehand. */
  answerLocation(answer: 'agree' | 'refuse'): Promise<void>
  /** The way to a place is shown, in WeChat's map or in words; closes it. */
  seeWayTo(name: Said): Promise<void>
  /** Names of what is on the screen with this role, from top to bottom. */
  names(role: 'button' | 'tab'): Promise<string[]>
  shot(name: string): Promise<void>
  /** What went wrong out of sight. Empty on a good day. */
  faults(): Promise<string[]>
}

export const patienceMs = 10_000

const roles = ['button', 'tab', 'switch', 'checkbox', 'radio', 'link', 'option'] as const

/** What can be tapped under a name: a control of that name, or failing that the words themselves. */
export function tappable(page: Page, said: Said): Locator {
  const controls = roles
    .map((role) => page.getByRole(role, { name: said, exact: true }))
    .reduce((all, one) => all.or(one))
  // A page's title often says what its first button does; nobody taps a title.
  const words = page.getByText(said, { exact: true }).and(page.locator(':not(h1)'))
  return controls.or(words).filter({ visible: true }).first()
}

export const readable = (page: Page, said: Said): Locator =>
  page.getByText(said).or(page.getByLabel(said)).filter({ visible: true }).first()

export async function typeInto(page: Page, label: Said, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label }).or(page.getByPlaceholder(label))
  await field.filter({ visible: true }).first().fill(text, { timeout: patienceMs })
}

export async function namesOf(page: Page, role: 'button' | 'tab'): Promise<string[]> {
  const found = await page.getByRole(role).filter({ visible: true }).all()
  const read = (one: Locator) => one.evaluate((node) => node.getAttribute('aria-label') || node.textContent || '')
  return Promise.all(found.map(read))
}
