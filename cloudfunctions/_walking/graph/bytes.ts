/** Writes whole numbers of any size in as few bytes as they need. */
export class ByteWriter {
  private bytes = new Uint8Array(4096)
  length = 0

  private room(more: number) {
    if (this.length + more <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more))
    larger.set(this.bytes.subarray(0, this.length))
    this.bytes = larger
  }

  byte(value: number) {
    this.room(1)
    this.bytes[this.length++] = value
  }

  /** From 0 up to 2^32 − 1. */
  whole(value: number) {
    let rest = value >>> 0
    while (rest > 127) {
      this.byte((rest & 127) | 128)
      rest >>>= 7
    }
    this.byte(rest)
  }

  /** From −2^31 up to 2^31 − 1, small ones of either sign short. */
  signed(value: number) {
    this.whole(((value << 1) ^ (value >> 31)) >>> 0)
  }

  /** A 16-bit number, low byte first. */
  short(value: number) {
    this.byte(value & 255)
    this.byte((value >> 8) & 255)
  }

  put(bytes: Uint8Array) {
    this.room(bytes.length)
    this.bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  done(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }
}

/** Reads what `ByteWriter` wrote. Past the end it reads zeros; the caller compares `at` with the length. */
export class ByteReader {
  at = 0
  constructor(private readonly bytes: Uint8Array) {}

  byte(): number {
    return this.bytes[this.at++] ?? 0
  }

  whole(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const part = this.byte()
      value |= (part & 127) << shift
      if (part < 128) break
    }
    return value >>> 0
  }

  signed(): number {
    const value = this.whole()
    return (value >>> 1) ^ -(value & 1)
  }

  take(length: number): Uint8Array {
    const part = this.bytes.subarray(this.at, this.at + length)
    this.at += length
    return part
  }
}
