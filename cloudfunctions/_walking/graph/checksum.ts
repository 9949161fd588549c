/** 32 bits that change when any bit of the bytes does, four bytes at a step (MurmurHash3's mixing). */
export function checksum(bytes: Uint8Array): number {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const words = new Int32Array(whole.buffer, whole.byteOffset, whole.length >> 2)
  let hash = bytes.length
  for (let i = 0; i < words.length; i += 1) hash = mixed(hash, words[i] as number)
  for (let i = words.length * 4; i < bytes.length; i += 1) hash = mixed(hash, bytes[i] as number)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85eb_ca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

function mixed(hash: number, word: number): number {
  let value = Math.imul(word, 0xcc9e_2d51)
  value = (value << 15) | (value >>> 17)
  const turnedHash = hash ^ Math.imul(value, 0x1b87_3593)
  return (Math.imul((turnedHash << 13) | (turnedHash >>> 19), 5) + 0xe654_6b64) | 0
}
