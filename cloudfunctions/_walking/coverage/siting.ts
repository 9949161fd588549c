import { type Cover, Gains } from './gains'

export interface Siting {
  /** Candidates in the order in which they should be built: each adds most to those before it. */
  chosen: number[]
  /** The weight (households) that they cover together. */
  covered: number
  /** No choice of as many candidates covers more than this. Equal to `covered` when `isExact`. */
  atMost: number
  isExact: boolean
}

/** Homes looked at, again and again, before the search for the best choice gives up and the greedy one is answered. */
const mostLooks = 20_000_000

/**
 * The `count` places that cover most weight together (maximal covering location). Exact by branch and bound where that
 * ends soon; otherwise greedy, which covers at least 1 − 1/e (63 %) of the best, with the bound stated.
 */
export function bestPlaces(covers: readonly Cover[], weights: readonly number[], count: number): Siting {
  const gains = new Gains(covers, weights)
  const all = covers.map((_, i) => i).filter((i) => gains.of(i) > 0)
  const most = Math.min(count, all.length)
  const greedy = greedyOf(covers, weights, all, most)
  const exact = exactOf(covers, weights, all, most, greedy)
  return exact ? ordered(covers, weights, exact) : greedy
}

function greedyOf(covers: readonly Cover[], weights: readonly number[], all: number[], count: number): Siting {
  const gains = new Gains(covers, weights)
  const chosen: number[] = []
  let atMost = Infinity
  for (let i = 0; i <= count; i += 1) {
    // From any choice, the best `count` places add at most the largest `count` gains.
    atMost = Math.min(atMost, gains.covered + gains.mostFrom(all, count))
    if (i === count) break
    const best = all.reduce((a, b) => (gains.of(b) > gains.of(a) ? b : a))
    if (gains.of(best) === 0) break
    gains.choose(best)
    chosen.push(best)
  }
  return { chosen, covered: gains.covered, atMost, isExact: atMost <= gains.covered }
}

/** The best choice, or undefined when too many branches would have to be looked at. */
function exactOf(
  covers: readonly Cover[],
  weights: readonly number[],
  all: number[],
  count: number,
  greedy: Siting,
): Siting | undefined {
  const gains = new Gains(covers, weights)
  const looksPerBranch = all.reduce((sum, candidate) => sum + (covers[candidate]?.length ?? 0) + 1, 0)
  let best = { chosen: greedy.chosen, covered: greedy.covered }
  let looks = 0
  const chosen: number[] = []
  const branch = (candidates: readonly number[]): boolean => {
    looks += looksPerBranch
    if (looks > mostLooks) return false
    if (gains.covered > best.covered) best = { chosen: [...chosen], covered: gains.covered }
    const left = count - chosen.length
    const ranked = candidates.map((id) => ({ id, gain: gains.of(id) })).sort((a, b) => b.gain - a.gain || a.id - b.id)
    for (let i = 0; left > 0 && i < ranked.length; i += 1) {
      // Each candidate is tried with those after it only; they add at most the largest gains among them.
      const most = ranked.slice(i, i + left).reduce((sum, { gain }) => sum + gain, 0)
      if (gains.covered + most <= best.covered) break
      const { id } = ranked[i] as { id: number }
      gains.choose(id)
      chosen.push(id)
      const isDone = branch(ranked.slice(i + 1).map((each) => each.id))
      chosen.pop()
      gains.takeBack(id)
      if (!isDone) return false
    }
    return true
  }
  return branch(all) ? { ...best, atMost: best.covered, isExact: true } : undefined
}

function ordered(covers: readonly Cover[], weights: readonly number[], siting: Siting): Siting {
  const gains = new Gains(covers, weights)
  const left = [...siting.chosen]
  const chosen: number[] = []
  while (left.length > 0) {
    const best = left.reduce((a, b) => (gains.of(b) > gains.of(a) ? b : a))
    gains.choose(best)
    chosen.push(best)
    left.splice(left.indexOf(best), 1)
  }
  return { ...siting, chosen }
}
