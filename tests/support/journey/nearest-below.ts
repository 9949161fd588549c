/** Which of several heights is the first at or below a line; undefined when none is. */
export function nearestBelow(tops: readonly number[], from: number): number | undefined {
  let best: number | undefined
  for (const [at, top] of tops.entries())
    if (top >= from && (best === undefined || top < (tops[best] as number))) best = at
  return best
}
