import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root folder. Every command runs from here, wherever it was called. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const fromRoot = (...parts) => join(root, ...parts)
