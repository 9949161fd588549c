/** Whether minutes are walked over streets or guessed: of all stations shown, of some, or of none (undefined). */
export function estimateWord(items: readonly { isEstimate: boolean }[]): string | undefined {
  if (!items.some(({ isEstimate }) => isEstimate)) return undefined
  return items.every(({ isEstimate }) => isEstimate) ? '步行时间为估算' : '有的步行时间为估算'
}
