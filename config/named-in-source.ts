import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Taro's own, which every page has whatever it is made of. */
const structural = ['View', 'Text', 'Image', 'Block', 'Slot', 'SlotView', 'NativeSlot', 'Script']

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourcesIn(path)
    return /(?<!\.h5)\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : []
  })

const wordsIn = (texts: string[], pattern: RegExp) =>
  texts.flatMap((text) => [...text.matchAll(pattern)].map(([, word]) => word ?? ''))

/** The components and the interfaces of Taro that the sources name, for `lean-taro.cjs`. */
export function namedInSource(folder: string): { components: string[]; apis: string[] } {
  const sources = sourcesIn(folder)
  const imports = wordsIn(sources, /import \{([^}]*)\} from '@tarojs\/components'/g)
  const imported = imports.flatMap((list) => list.split(',').map((word) => word.trim().split(' ')[0] ?? ''))
  const apis = wordsIn(sources, /\bTaro\s*\.\s*(\w+)/g)
  return { components: [...new Set([...structural, ...imported])].sort(), apis: [...new Set(apis)].sort() }
}
