/** Milliseconds that this process itself worked: what a busy machine does meanwhile does not count. */
export async function workedMs(run: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
