import { existsSync, readFileSync } from 'node:fs'

/** A JSON file's object, or undefined where there is none that can be read. */
export function readJson<T extends object>(file: string): Partial<T> | undefined {
  if (!existsSync(file)) return undefined
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof value === 'object' && value !== null ? (value as Partial<T>) : undefined
  } catch {
    return undefined
  }
}
