/** A mobile number's first three and last four digits, of any other number the last two; the rest is hidden. */
export const maskedPhone = (phone: string): string => {
  const digits = phone.replace(/^\+86/, '').replace(/\D/g, '')
  if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`
  return `****${digits.slice(-2)}`
}
