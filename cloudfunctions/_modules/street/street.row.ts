/** Where the county's walking network is kept, and what it is. */
export interface StreetsRecord {
  /** `cloud://…`; the path holds the checksum, so that other streets are another file. */
  fileId: string
  checksum: string
  bytes: number
  segments: number
  /** Whom the licence asks to name. */
  attribution: string
  importedAt: string
  isSynthetic: boolean
}
