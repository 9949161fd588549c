import { personalDataIn } from '../../src/contracts/personal-data.calc'
import type { PersonalDataKind } from '../../src/contracts/personal-data.const'
import type { TextVerdict } from '../../src/contracts/wish.const'
import { AppError } from './app-error'
import type { Context } from './context'

/** Texts by the name of their field; one that was not given is not looked at. */
type Texts = Readonly<Record<string, string | undefined>>

const given = (texts: Texts) =>
  Object.entries(texts).flatMap(([field, text]): [string, string][] => (text === undefined ? [] : [[field, text]]))

/**
 * Refuses texts that hold personal data. `fields` names each field at fault, and again with what was found in it:
 * `detail`, `detail.mobile`. Where it stands in the text the client finds by the same rule. `allowed`: what is no secret
 * there, such as the telephone of a desk.
 */
export function requireNoPersonalData(texts: Texts, allowed: readonly PersonalDataKind[] = []): void {
  const fields = given(texts).flatMap(([field, text]) => {
    const found = personalDataIn(text).filter(({ kind }) => !allowed.includes(kind))
    const kinds = new Set(found.map(({ kind }) => kind))
    return kinds.size === 0 ? [] : [field, ...[...kinds].map((kind) => `${field}.${kind}`)]
  })
  if (fields.length > 0) throw new AppError('personal-data', fields)
}

/** WeChat's check of what somebody wrote; throws `text-refused` where it finds it risky. */
export async function requireHarmless(ctx: Context, texts: Texts, scene: 2 | 3): Promise<TextVerdict> {
  const all = given(texts)
  if (all.length === 0) return 'pass'
  const parts = inParts(all.map(([, text]) => text))
  const verdicts = await Promise.all(parts.map((part) => ctx.checkText(part, scene)))
  if (verdicts.includes('risky'))
    throw new AppError(
      'text-refused',
      all.map(([field]) => field),
    )
  return verdicts.find((verdict) => verdict === 'review' || verdict === 'unknown') ?? 'pass'
}

/** WeChat's limit for one check, in characters. */
const mostCharacters = 2500

/** Texts in as few parts as one check takes each; every text is shorter than that. */
function inParts(texts: readonly string[]): string[] {
  const parts: string[] = []
  for (const text of texts) {
    const last = parts[parts.length - 1]
    const joined = last === undefined ? text : `${last}\n${text}`
    if (last !== undefined && [...joined].length <= mostCharacters) parts[parts.length - 1] = joined
    else parts.push(text)
  }
  return parts
}

/**
 * What everybody writes goes through both checks before anything is kept. Answers what whoever reviews is to know;
 * throws `personal-data` or, where WeChat finds it risky, `text-refused`.
 */
export async function checkedText(ctx: Context, texts: Texts, scene: 2 | 3): Promise<TextVerdict> {
  requireNoPersonalData(texts)
  return requireHarmless(ctx, texts, scene)
}
