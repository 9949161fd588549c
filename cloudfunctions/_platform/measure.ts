const largestCharacters = 64_000
const mostNodes = 4_000
const deepest = 16

/** Whether a body is more than any call takes, found out without recursion and without visiting all of a huge one. */
export function isTooLarge(body: unknown): boolean {
  let characters = 0
  let nodes = 0
  const waiting: [value: unknown, depth: number][] = [[body, 0]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, depth] = next
    if (++nodes > mostNodes || depth > deepest) return true
    if (typeof value === 'string') characters += value.length
    if (typeof value === 'object' && value !== null) {
      const keys = Object.keys(value)
      if (keys.length > mostNodes) return true
      for (const key of keys) {
        characters += key.length
        waiting.push([(value as Record<string, unknown>)[key], depth + 1])
      }
    }
    if (characters > largestCharacters) return true
  }
  return false
}
