import { type Bench, isFigure } from './measure'

const names = new Set<string>()

async function report(bench: Bench): Promise<void> {
  for (const figure of await bench()) {
    if (!isFigure(figure)) throw new Error(`this is no figure: ${JSON.stringify(figure)}`)
    if (names.has(figure.name)) throw new Error(`two figures are called ${figure.name}`)
    names.add(figure.name)
    await new Promise((sent) => process.send?.(figure, sent))
  }
}

/** Runs every bench that a bundle exports, one after another, and sends each figure to whoever started this. */
async function run(file: string): Promise<number> {
  const exported = Object.values(require(file) as Record<string, unknown>)
  const benches = exported.filter((value): value is Bench => typeof value === 'function')
  if (benches.length === 0) throw new Error(`${file} exports no bench`)
  let failures = 0
  for (const bench of benches) {
    await report(bench).catch((error: Error) => {
      failures += 1
      console.error(error.stack)
    })
  }
  return failures
}

// Whoever started this tells when it is over; the terminal's Ctrl-C reaches everybody at once.
process.on('SIGINT', () => {})
process.once('SIGTERM', () => process.exit(1))
process.once('disconnect', () => process.exit(1))
run(process.argv[2] ?? '').then(
  (failures) => process.exit(failures === 0 ? 0 : 1),
  (error: Error) => {
    console.error(error.stack)
    process.exit(1)
  },
)
