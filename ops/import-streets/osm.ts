export type Tags = Readonly<Record<string, string>>

/** Gets the parts of an OpenStreetMap file in the file's order. Relations are not read. */
export interface OsmSink {
  /** Degrees, WGS-84. */
  node(id: number, lng: number, lat: number, tags: Tags | undefined): void
  way(id: number, refs: readonly number[], tags: Tags): void
}

/** The file is not what it says it is, or broken. The message is a Chinese sentence. */
export class OsmFault extends Error {
  override name = 'OsmFault'
  constructor(
    message: string,
    /** The file is fine, and has nothing to walk on within the bounds. */
    readonly isEmpty = false,
  ) {
    super(message)
  }
}

/** Tags that some rule looks at; a reader may leave out all others. */
export const wayTags = [
  'highway',
  'foot',
  'access',
  'sidewalk',
  'sidewalk:left',
  'sidewalk:right',
  'sidewalk:both',
  'motorroad',
  'route',
  'railway',
  'public_transport',
  'man_made',
  'surface',
  'smoothness',
  'sac_scale',
  'trail_visibility',
  'tracktype',
  'wheelchair',
  'ramp:wheelchair',
  'conveying',
  'name',
]
export const nodeTags = [
  'barrier',
  'highway',
  'crossing',
  'crossing:signals',
  'access',
  'foot',
  'locked',
  'wheelchair',
  'entrance',
]
