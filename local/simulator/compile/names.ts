import { readFileSync } from 'node:fs'
import { fromRoot } from '../../paths'

const declaration = (path: string): string => readFileSync(fromRoot('node_modules', path), 'utf8')

/** WeChat's logic layer has these of a browser's globals. */
const kept = new Set(['console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'])
/** Globals that the DOM's declarations do not name, and the way to run a string. */
const more = ['__sim', '__simDefine', 'chrome', 'WebAssembly', 'Intl', 'eval']
/** A declaration file that was not understood would silently open everything. */
const fewest = { dom: 500, wx: 300, cloud: 5 }

const matches = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? '')),
]

function atLeast(names: string[], least: number, of: string): string[] {
  if (names.length < least) throw new Error(`only ${names.length} names of ${of} were read`)
  return names
}

/** The browser's globals that a mini-program must not see: everything TypeScript's DOM library declares. */
export function browserGlobals(): string[] {
  const text = declaration('typescript/lib/lib.dom.d.ts')
  const names = matches(text, /^declare (?:var|function) (\w+)/gm).filter((name) => !kept.has(name))
  return [...atLeast(names, fewest.dom, 'the DOM'), ...more]
}

const membersOf = (text: string, interfaceName: string): string[] => {
  const start = text.search(new RegExp(`^ *interface ${interfaceName}\\b[^{]*\\{`, 'm'))
  const indent = /^ */.exec(text.slice(start).replace(/^\n/, ''))?.[0] ?? ''
  const body = text.slice(start, text.indexOf(`\n${indent}}`, start + 1))
  return matches(body, new RegExp(`^${indent} {4}(\\w+)\\??\\s*[(<:]`, 'gm'))
}

/** The names of all APIs that WeChat has, by its published declarations. */
export function wechatApiNames(): { wx: string[]; cloud: string[] } {
  // The examples in its comments look like code.
  const read = (file: string) =>
    declaration(`miniprogram-api-typings/types/wx/${file}`).replace(/\/\*[\s\S]*?\*\//g, '')
  return {
    wx: atLeast(membersOf(read('lib.wx.api.d.ts'), 'Wx'), fewest.wx, 'wx'),
    cloud: atLeast(membersOf(read('lib.wx.cloud.d.ts'), 'WxCloud'), fewest.cloud, 'wx.cloud'),
  }
}
