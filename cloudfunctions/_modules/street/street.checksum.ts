import { checksum } from '../../_walking/graph/checksum'

/** A file's checksum as its record and its path name it. */
export const checksumText = (file: Uint8Array) => checksum(file).toString(16).padStart(8, '0')
