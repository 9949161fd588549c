import { exitFlags, forResidents, isOneWay } from '../../cloudfunctions/_walking/graph/streets'
import { copyOf, type Draft } from './draft'
import { largestEstateMetres, metresOf } from './estates'
import { Groups } from './groups'
import type { RawStreets } from './segments'

/** The inside of an estate that has both kinds of gate: its segments, and the gates around it. */
interface OpenEstate {
  segments: number[]
  gates: number[]
}

/** Segments joined at every point where anybody passes, and the same with all gates shut. */
function partsOf({ segments, verdicts }: RawStreets, at: readonly number[][]) {
  const whole = new Groups(segments.length)
  const parts = new Groups(segments.length)
  at.forEach((here, point) => {
    const verdict = verdicts[point]
    for (const segment of here) {
      if (verdict !== 'closed') whole.join(here[0] as number, segment)
      if (verdict !== 'closed' && verdict !== 'gate' && verdict !== 'door') parts.join(here[0] as number, segment)
    }
  })
  return { whole, parts }
}

/**
 * Estates that visitors enter by an open gate while other gates open for residents only: the parts between gates that
 * touch one of each, and are not the longest, which is the street side.
 */
function openEstates(raw: RawStreets, at: readonly number[][]): OpenEstate[] {
  const { segments, verdicts } = raw
  const { whole, parts } = partsOf(raw, at)
  const found = new Map<number, OpenEstate & { metres: number; whole: number }>()
  segments.forEach((segment, i) => {
    const part = found.get(parts.of(i)) ?? { segments: [], gates: [], metres: 0, whole: whole.of(i) }
    part.segments.push(i)
    part.metres += metresOf(raw, segment)
    const ends = [segment.from, segment.to].filter((end) => verdicts[end] === 'gate' || verdicts[end] === 'door')
    part.gates = [...new Set([...part.gates, ...ends])]
    found.set(parts.of(i), part)
  })
  const longest = new Map<number, number>()
  for (const { whole: of, metres } of found.values()) longest.set(of, Math.max(metres, longest.get(of) ?? 0))
  return [...found.values()].filter(
    ({ gates, metres, whole: of }) =>
      metres <= largestEstateMetres &&
      metres < (longest.get(of) ?? 0) &&
      gates.some((point) => verdicts[point] === 'gate') &&
      gates.some((point) => verdicts[point] === 'door'),
  )
}

/**
 * Gives each such estate its streets a second time, for residents: they leave by every gate, and nobody comes in. Runs
 * after the gates were parted. Answers how many there are.
 */
export function addResidents(raw: RawStreets, at: readonly number[][], draft: Draft): number {
  const estates = openEstates(raw, at)
  const insides = new Set(estates.flatMap(({ segments }) => segments))
  for (const estate of estates) addCopy(raw, at, draft, estate, insides)
  return estates.length
}

function addCopy(
  raw: RawStreets,
  at: readonly number[][],
  draft: Draft,
  { segments, gates }: OpenEstate,
  insides: ReadonlySet<number>,
) {
  const copies = new Map<number, number>()
  const copied = (point: number) => {
    const copy = copies.get(point) ?? copyOf(draft, point)
    copies.set(point, copy)
    return copy
  }
  const add = (from: number, to: number, flags: number, name: string) => {
    draft.from.push(from)
    draft.to.push(to)
    draft.flags.push(flags)
    draft.names.push(name)
  }
  for (const i of segments) {
    const segment = raw.segments[i]
    const flags = draft.flags[i] as number
    if (segment && !isOneWay(flags)) add(copied(segment.from), copied(segment.to), forResidents(flags), segment.name)
  }
  for (const gate of gates) {
    for (const i of at[gate] ?? []) {
      const outer = (raw.segments[i]?.from === gate ? draft.from[i] : draft.to[i]) as number
      if (!insides.has(i)) add(copied(gate), outer, exitFlags, '')
    }
  }
}
