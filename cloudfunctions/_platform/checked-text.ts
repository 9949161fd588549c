import { personalDataIn } from '../../src/contracts/personal-data.calc'
import type { TextVerdict } from '../../src/contracts/wish.const'
import { AppError } from './app-error'
import type { Context } from './context'

/**
 * Refuses texts that hold personal data. `fields` names each field at fault, and again with what was found in it:
 * `detail`, `detail.mobile`. Where it stands in the text the client finds by the same rule.
 */
export function requireNoPersonalData(texts: Readonly<Record<string, string>>): void {
  const fields = Object.entries(texts).flatMap(([field, text]) => {
    const kinds = new Set(personalDataIn(text).map(({ kind }) => kind))
    return kinds.size === 0 ? [] : [field, ...[...kinds].map((kind) => `${field}.${kind}`)]
  })
  if (fields.length > 0) throw new AppError('personal-data', fields)
}

/**
 * What everybody writes goes through both checks before anything is kept. Answers what whoever reviews is to know;
 * throws `personal-data` or, where WeChat finds it risky, `text-refused`.
 */
export async function checkedText(
  ctx: Context,
  texts: Readonly<Record<string, string>>,
  scene: 2 | 3,
): Promise<TextVerdict> {
  requireNoPersonalData(texts)
  const verdict = await ctx.checkText(Object.values(texts).join('\n'), scene)
  if (verdict === 'risky') throw new AppError('text-refused', Object.keys(texts))
  return verdict
}
