import { type Boxes, boxesPerBox } from './graph'

/** Puts boxes around boxes until one is left. The leaves lie along a Hilbert curve already, so neighbours share a box. */
export function boxesOf(leaves: Int32Array): Boxes {
  const counts = [leaves.length / 4]
  for (let count = leaves.length / 4; count > 1; ) {
    count = Math.ceil(count / boxesPerBox)
    counts.push(count)
  }
  const levels = [0]
  for (const count of counts) levels.push((levels[levels.length - 1] as number) + count)
  const box = new Int32Array((levels[levels.length - 1] as number) * 4)
  box.set(leaves)
  for (let level = 1; level < counts.length; level += 1) {
    for (let i = 0; i < (counts[level] as number); i += 1) cover(box, levels, level, i)
  }
  return { box, levels }
}

function cover(box: Int32Array, levels: readonly number[], level: number, index: number) {
  const below = levels[level - 1] as number
  const first = below + index * boxesPerBox
  const last = Math.min(first + boxesPerBox, levels[level] as number)
  const at = ((levels[level] as number) + index) * 4
  box.set(box.subarray(first * 4, first * 4 + 4), at)
  for (let child = first + 1; child < last; child += 1) {
    for (const side of [0, 1]) {
      box[at + side] = Math.min(box[at + side] as number, box[child * 4 + side] as number)
      box[at + 2 + side] = Math.max(box[at + 2 + side] as number, box[child * 4 + 2 + side] as number)
    }
  }
}
