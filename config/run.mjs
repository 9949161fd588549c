import { spawn } from 'node:child_process'
import { root } from './paths.mjs'

/**
 * Runs a program and waits. `quiet` keeps its output and shows it only when the program fails.
 * Answers { code, output, seconds }; never throws for a failing program.
 */
export function run(command, args, { quiet = false, env = {} } = {}) {
  const startedAt = Date.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    // Nothing goes on running for a command that was stopped.
    const kill = () => child.kill()
    process.once('exit', kill)
    const parts = []
    child.stdout?.on('data', (part) => parts.push(part))
    child.stderr?.on('data', (part) => parts.push(part))
    const end = (code) => {
      process.removeListener('exit', kill)
      resolve({ code, output: Buffer.concat(parts).toString(), seconds: (Date.now() - startedAt) / 1000 })
    }
    child.on('error', (error) => {
      parts.push(Buffer.from(`${error.message}\n`))
      end(127)
    })
    child.on('close', (code, signal) => end(signal ? 1 : code))
  })
}

/** Runs a tool that stands in node_modules by its bin name. */
export const runTool = (name, args, options) => run(process.execPath, [binOf(name), ...args], options)

const binOf = (name) => new URL(`../node_modules/.bin/${name}`, import.meta.url).pathname

/** Runs one of the project's own scripts with this Node. */
export const runNode = (args, options) => run(process.execPath, args, options)
