/** "TXYS", the first four bytes of a stored network. */
export const magic = 0x5358_5954
/** Raised when an older program could not read the file. */
export const version = 1
/** magic, version, checksum of the body, length of the body: four bytes each. */
export const headerBytes = 16
