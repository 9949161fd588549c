/** A member's code as somebody typed it, without gaps and in small letters; undefined for what is none. */
export function codeOf(text: string): string | undefined {
  const code = text.replace(/\s/g, '').toLowerCase()
  return /^[2-9a-hjkmnp-z]{8}$/.test(code) ? code : undefined
}
