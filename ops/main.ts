import { runOps } from './run'

runOps(process.argv.slice(2), (line) => console.log(line)).then((code) => {
  // The SDK leaves timers behind after a failed request; waiting for them would hold the operator up for seconds.
  process.stdout.write('', () => process.exit(code))
})
