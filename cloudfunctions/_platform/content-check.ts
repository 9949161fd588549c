/** A text for WeChat's content check, by whoever wrote it. `scene`: 2 a comment, 3 a post. */
export interface TextToCheck {
  openid: string
  scene: 2 | 3
  /** At most 2500 characters. */
  content: string
}

/** WeChat's verdict. Throws when there is none: the service is down, or the writer has not opened the app for two hours. */
export type CheckText = (text: TextToCheck) => Promise<'pass' | 'review' | 'risky'>

/** `unknown` where the service gave no answer: whoever reviews decides then. */
export type Verdict = 'pass' | 'review' | 'risky' | 'unknown'

const withinMs = 4_000

/** A verdict that always comes, and in time. */
export async function verdictOn(check: CheckText, text: TextToCheck): Promise<Verdict> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'unknown'>((resolve) => {
    timer = setTimeout(() => resolve('unknown'), withinMs)
  })
  try {
    return await Promise.race([check(text), late])
  } catch {
    return 'unknown'
  } finally {
    clearTimeout(timer)
  }
}
