import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export class FileTooLarge extends Error {}

/**
 * The uploaded bytes in a folder. A file is stored under the hash of its path, so a path can neither leave the folder
 * nor clash with a folder's name. A file is replaced in one step: readers see the old bytes or the new, never a mix.
 */
export class FileStore {
  constructor(
    private readonly folder: string,
    /** Bytes. */
    readonly largest: number,
  ) {}

  /** Stores the bytes. Throws `FileTooLarge`, leaving what was there before. */
  async write(path: string, bytes: Readable): Promise<void> {
    const target = this.placeOf(path)
    const draft = join(this.folder, `.draft-${randomUUID()}`)
    await mkdir(dirname(target), { recursive: true })
    try {
      await pipeline(bytes, limitTo(this.largest), createWriteStream(draft, { flush: true }))
      await rename(draft, target)
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
  }

  /** Size in bytes; undefined if there is no such file. */
  async sizeOf(path: string): Promise<number | undefined> {
    try {
      return (await stat(this.placeOf(path))).size
    } catch {
      return undefined
    }
  }

  read(path: string): ReadStream {
    return createReadStream(this.placeOf(path))
  }

  /** Answers whether there was such a file. */
  async remove(path: string): Promise<boolean> {
    if ((await this.sizeOf(path)) === undefined) return false
    await rm(this.placeOf(path), { force: true })
    return true
  }

  private placeOf(path: string): string {
    const hash = createHash('sha256').update(path).digest('hex')
    return join(this.folder, hash.slice(0, 2), hash)
  }
}

function limitTo(largest: number): Transform {
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > largest) done(new FileTooLarge())
      else done(null, chunk)
    },
  })
}
