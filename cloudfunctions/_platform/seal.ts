import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** A key's id and its 32 bytes. */
interface Key {
  id: string
  bytes: Buffer
}

const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

/** The configuration lacks what sealing needs: the operator's fault, never the caller's. */
export class SealError extends Error {
  constructor(
    /** Ends up in the log, where messages do not. */
    readonly code: 'PHONE_KEYS-malformed' | 'PHONE_KEYS-not-set' | 'PHONE_KEYS-lacks-the-key' | 'seal-broken',
  ) {
    super(code)
    this.name = 'SealError'
  }
}

/**
 * Keys from `PHONE_KEYS` = `id:base64,id:base64,…`: the first seals, all open. To rotate, put a new one in front; when
 * the clock has sealed everything anew, take the old one away. Read at each use, so that a warm instance follows.
 */
function keys(): Key[] {
  const listed = (process.env.PHONE_KEYS ?? '').split(',').filter((entry) => entry.trim() !== '')
  return listed.map((entry) => {
    const [id = '', encoded = ''] = entry.trim().split(':')
    const bytes = Buffer.from(encoded, 'base64')
    if (!/^[\w-]{1,20}$/.test(id) || bytes.length !== keyBytes) throw new SealError('PHONE_KEYS-malformed')
    return { id, bytes }
  })
}

/** The id of the key that seals now; undefined without any key. Throws `SealError` for keys that are none. */
export const sealingKeyId = (): string | undefined => keys()[0]?.id

/**
 * Encrypts a text (AES-256-GCM) for its owner: it opens under the same owner's id only, so a sealed text that was moved
 * to another row is worthless. Throws `SealError` without a key.
 */
export function seal(text: string, owner: string): { sealed: string; keyId: string } {
  const [key] = keys()
  if (!key) throw new SealError('PHONE_KEYS-not-set')
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(Buffer.from(owner))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const box = Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
  return { sealed: `${key.id}.${box}`, keyId: key.id }
}

/** What was sealed for the owner. Throws `SealError` if its key is not there, or the text was changed or moved. */
export function unseal(sealed: string, owner: string): string {
  const [id = '', box = ''] = sealed.split('.')
  const key = keys().find((one) => one.id === id)
  if (!key) throw new SealError('PHONE_KEYS-lacks-the-key')
  const bytes = Buffer.from(box, 'base64url')
  const nonce = bytes.subarray(0, nonceBytes)
  const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, nonce, { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(owner)).setAuthTag(tag)
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
  } catch {
    // Changed, or moved from somebody else's row.
    throw new SealError('seal-broken')
  }
}
