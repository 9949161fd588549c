import { judgePoint } from '../../ops/import-streets/point-rules'
import { judgeWay } from '../../ops/import-streets/way-rules'

/** Tags as OpenStreetMap people write them: `highway=trunk foot=yes`. */
const tagsOf = (text: string) => Object.fromEntries(text.split(' ').map((pair) => pair.split('=') as [string, string]))

function verdictOf(text: string): string {
  const verdict = judgeWay(tagsOf(text))
  if ('isOther' in verdict) return 'other'
  if ('dropped' in verdict) return verdict.dropped
  return verdict.isPrivate ? `private ${verdict.surface}` : verdict.surface
}

describe('ways', () => {
  it.each([
    ['highway=residential', 'even'],
    ['highway=residential oneway=yes', 'even'],
    ['highway=living_street', 'even'],
    ['highway=footway', 'even'],
    ['highway=pedestrian area=yes', 'even'],
    ['highway=primary', 'even'],
    ['highway=primary_link', 'even'],
    ['highway=secondary_link', 'even'],
    ['highway=tertiary_link', 'even'],
    ['highway=trunk_link', 'even'],
    ['highway=trunk foot=yes', 'even'],
    ['highway=trunk foot=designated', 'even'],
    ['highway=trunk sidewalk=right', 'even'],
    ['highway=trunk sidewalk:left=yes', 'even'],
    ['highway=cycleway', 'even'],
    ['railway=platform', 'even'],
    ['highway=platform', 'even'],
    ['man_made=pier', 'even'],
    ['highway=elevator', 'lift'],
    ['highway=corridor', 'even'],
    ['highway=steps', 'stairs'],
    ['highway=steps conveying=yes', 'stairs'],
    ['highway=steps ramp:wheelchair=yes', 'rough'],
    ['highway=path', 'even'],
    ['highway=path surface=ground', 'rough'],
    ['highway=path sac_scale=hiking', 'rough'],
    ['highway=path sac_scale=alpine_hiking', 'trail'],
    ['highway=path wheelchair=no', 'trail'],
    ['highway=track', 'rough'],
    ['highway=track tracktype=grade1', 'even'],
    ['highway=track smoothness=very_bad', 'trail'],
    ['highway=service access=destination', 'even'],
    ['highway=service access=no foot=yes', 'even'],
    ['highway=service access=private foot=permissive', 'even'],
    ['highway=service access=private', 'private even'],
    ['highway=residential access=residents', 'private even'],
    ['highway=footway foot=private', 'private even'],
    ['highway=track access=private', 'private rough'],
  ])('%s is walked: %s', (text, expected) => {
    expect(verdictOf(text)).toBe(expected)
  })

  it.each([
    ['highway=motorway', 'motor-road'],
    ['highway=motorway_link', 'motor-road'],
    ['highway=trunk motorroad=yes foot=yes', 'motor-road'],
    ['highway=trunk', 'no-footway-on-trunk'],
    ['highway=trunk sidewalk=none', 'no-footway-on-trunk'],
    ['highway=trunk foot=no sidewalk=both', 'foot-forbidden'],
    ['highway=residential foot=no', 'foot-forbidden'],
    ['highway=service access=no', 'foot-forbidden'],
    ['highway=cycleway foot=no', 'foot-forbidden'],
    ['highway=primary foot=use_sidepath', 'drawn-beside'],
    ['highway=primary sidewalk=separate', 'drawn-beside'],
    ['highway=track access=forestry', 'closed-to-public'],
    ['highway=service access=military', 'closed-to-public'],
    ['highway=construction', 'not-built'],
    ['highway=proposed', 'not-built'],
    ['highway=raceway', 'not-for-walkers'],
    ['highway=busway', 'not-for-walkers'],
    ['highway=via_ferrata', 'not-for-walkers'],
    ['route=ferry foot=yes', 'ferry'],
    ['route=ferry highway=service', 'ferry'],
    ['waterway=river', 'other'],
    ['railway=rail', 'other'],
  ])('%s is not walked: %s', (text, expected) => {
    expect(verdictOf(text)).toBe(expected)
  })
})

describe('points', () => {
  it.each([
    ['highway=crossing crossing=traffic_signals', 'signal'],
    ['highway=crossing crossing:signals=yes', 'signal'],
    ['highway=crossing crossing=zebra', 'open'],
    ['highway=traffic_signals', 'signal'],
    ['highway=elevator', 'lift'],
    ['barrier=gate', 'door'],
    ['barrier=gate access=yes', 'door'],
    ['barrier=gate access=private', 'gate'],
    ['barrier=lift_gate access=residents', 'gate'],
    ['barrier=gate access=private foot=yes', 'door'],
    ['barrier=gate foot=private', 'gate'],
    ['barrier=gate access=no', 'closed'],
    ['barrier=gate foot=no', 'closed'],
    ['barrier=gate locked=yes', 'closed'],
    ['barrier=bollard', 'open'],
    ['barrier=entrance', 'door'],
    ['barrier=kerb', 'open'],
    ['barrier=stile', 'step'],
    ['barrier=cycle_barrier', 'step'],
    ['barrier=turnstile foot=yes', 'step'],
    ['barrier=bollard wheelchair=no', 'step'],
    ['barrier=wall', 'closed'],
    ['barrier=fence entrance=yes', 'open'],
    ['entrance=main', 'open'],
  ])('%s: %s', (text, expected) => {
    expect(judgePoint(tagsOf(text))).toBe(expected)
  })
})
