import type { Coordinates } from '../coordinates'

/** What a command is given. `files` are the words after its name. */
export interface CommandInput {
  files: string[]
  flags: Flags
  isDryRun: boolean
  coordinates: () => Coordinates
  now: () => Date
  log: (line: string) => void
}

export interface Flags {
  target?: string
  url?: string
  env?: string
  coordinates?: string
  openid?: string
  role?: string
  area?: string
  why?: string
  form?: string
  id?: string
  keys?: string
  bbox?: string
  key?: string
  days?: string
  kind?: string
  preview?: boolean
  'dry-run'?: boolean
  help?: boolean
}

export interface Command {
  usage: string
  what: string
  /** Works on files alone. */
  isOffline?: boolean
  /** Changes the cloud, so an earlier import that broke off is finished first. */
  writes?: boolean
  run(input: CommandInput): Promise<void>
}
