import { exitFlags, flagsOf, type Streets } from '../../cloudfunctions/_walking/graph/streets'
import { copyOf, type Draft } from './draft'
import { estatesOf, segmentsAt } from './estates'
import { addResidents } from './residents'
import { passageOf, type RawStreets } from './segments'
import type { Tally } from './tally'

/**
 * Gives each estate its own copy of the points it shares with the street, and a way out of it: residents leave, nobody
 * passes through. At a point closed to all, every segment ends by itself. Answers the names of the segments too.
 */
export function closeEstates(raw: RawStreets, tally: Tally): { streets: Streets; names: string[] } {
  const at = segmentsAt(raw)
  const estates = estatesOf(raw, at)
  const footwayAt = new Set(raw.segments.flatMap(({ isFootway, from, to }) => (isFootway ? [from, to] : [])))
  const draft: Draft = { lng: [...raw.lng], lat: [...raw.lat], from: [], to: [], flags: [], names: [] }
  for (const segment of raw.segments) {
    const passage = (point: number) => passageOf(raw, footwayAt, segment, point)
    draft.from.push(segment.from)
    draft.to.push(segment.to)
    draft.flags.push(flagsOf(segment.surface, passage(segment.from), passage(segment.to)))
    draft.names.push(segment.name)
  }
  at.forEach((here, point) => {
    const verdict = raw.verdicts[point]
    if (verdict === 'signal') tally.signals += 1
    if (verdict === 'closed') {
      tally.closedPoints += 1
      for (const segment of here.slice(1)) lead(draft, segment, point, copyOf(draft, point))
    } else part(draft, point, here, estates, verdict === 'gate', tally)
  })
  const open = addResidents(raw, at, draft)
  tally.estates = new Set(estates.filter((estate) => estate >= 0)).size + open
  tally.segments = raw.segments.length
  return { streets: packed(draft), names: draft.names }
}

/** Parts a point between the street and the estates that meet there. */
function part(draft: Draft, point: number, here: number[], estates: Int32Array, isGate: boolean, tally: Tally) {
  const owners = [...new Set(here.map((segment) => estates[segment] as number))]
  if (isGate) tally.gates += 1
  if (owners.length < 2 && !(isGate && owners[0] === -1)) return
  const street = here.filter((segment) => estates[segment] === -1)
  // A private gate across a street stops both sides: nobody has its key.
  const sides = isGate ? street.map((segment, i) => ({ segment, node: i === 0 ? point : copyOf(draft, point) })) : []
  for (const { segment, node } of sides) lead(draft, segment, point, node)
  const outs = isGate ? sides.map(({ node }) => node) : street.length > 0 ? [point] : []
  owners
    .filter((owner) => owner >= 0)
    .forEach((owner, i) => {
      const inner = outs.length === 0 && i === 0 ? point : copyOf(draft, point)
      for (const segment of here) if (estates[segment] === owner) lead(draft, segment, point, inner)
      for (const out of outs) {
        draft.from.push(inner)
        draft.to.push(out)
        draft.flags.push(exitFlags)
        draft.names.push('')
      }
    })
}

function lead({ from, to }: Draft, segment: number, point: number, copy: number) {
  if (from[segment] === point) from[segment] = copy
  if (to[segment] === point) to[segment] = copy
}

const packed = ({ lng, lat, from, to, flags }: Draft): Streets => ({
  lng: Int32Array.from(lng),
  lat: Int32Array.from(lat),
  from: Int32Array.from(from),
  to: Int32Array.from(to),
  flags: Uint8Array.from(flags),
})
