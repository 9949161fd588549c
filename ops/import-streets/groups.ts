/** Numbers that belong together, found by joining pairs (union–find with path halving). */
export class Groups {
  private readonly parent: Int32Array
  constructor(count: number) {
    this.parent = Int32Array.from({ length: count }, (_, i) => i)
  }

  /** The number that stands for the group. */
  of(member: number): number {
    let at = member
    for (;;) {
      const up = this.parent[at] as number
      if (up === at) return at
      this.parent[at] = this.parent[up] as number
      at = up
    }
  }

  join(a: number, b: number) {
    const [one, other] = [this.of(a), this.of(b)]
    if (one !== other) this.parent[Math.max(one, other)] = Math.min(one, other)
  }
}
