/** Waits until the claim holds; fails after `seconds`. */
export async function until(claim: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!(await claim())) {
    if (Date.now() > end) throw new Error(`did not come true within ${seconds} s: ${claim}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
