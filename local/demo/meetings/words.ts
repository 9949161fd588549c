import type { Random } from '../random'

/** A place and a building of one matter, and the numbers that were said of it: the same wherever they are said. */
export type Slots = Map<string, string>

const numbers = /\{(\d+)-(\d+)\}/g
const names = /\{([a-z])\}/g

/** Fills `{p}`, `{b}` and `{3-9}`. */
export function filled(text: string, slots: Slots, random: Random): string {
  const drawn = text.replace(numbers, (slot, least: string, most: string) => {
    const known = slots.get(slot)
    if (known !== undefined) return known
    const number = String(random.whole(Number(least), Number(most)))
    slots.set(slot, number)
    return number
  })
  return drawn.replace(names, (slot, name: string) => slots.get(name) ?? slot)
}

/** Composes texts of which no two are the same. */
export class Words {
  private readonly said = new Set<string>()
  constructor(private readonly random: Random) {}

  /** One of these compositions that was not said yet. */
  fresh(compositions: readonly string[], slots: Slots = new Map()): string {
    const start = this.random.whole(0, compositions.length - 1)
    for (const composition of [...compositions.slice(start), ...compositions.slice(0, start)]) {
      const text = filled(composition, slots, this.random)
      if (this.said.has(text)) continue
      this.said.add(text)
      return text
    }
    throw new Error(`nothing new to say: ${compositions[0]}`)
  }

  filled = (text: string, slots: Slots): string => filled(text, slots, this.random)
}

/** Every pair of one of these and one of those, in this order. */
export const pairs = (these: readonly string[], those: readonly string[]): string[] =>
  these.flatMap((one) => those.map((other) => one + other))

/** Every two different ones, in either order. */
export const couples = (items: readonly string[]): string[] =>
  items.flatMap((one, i) => items.flatMap((other, j) => (i === j ? [] : [one + other])))
