import { posix } from 'node:path'
import postcss from 'postcss'
import { allTags } from './tags.const'

const typeSelector = new RegExp(`(^|[\\s>+~,(])(page|${[...allTags].join('|')})(?=$|[\\s>+~,.:#[)])`, 'g')

const lengths = (value: string): string =>
  value
    .replace(/(-?\d*\.?\d+)rpx\b/g, (_, n: string) => `calc(var(--sim-vw) * ${Number(n) / 7.5})`)
    .replace(/(-?\d*\.?\d+)vh\b/g, (_, n: string) => `calc(var(--sim-vh) * ${n})`)
    .replace(/(-?\d*\.?\d+)vw\b/g, (_, n: string) => `calc(var(--sim-vw) * ${n})`)

/** Keeps a page's rules to that page without making them stronger. */
const within = (route: string, selector: string): string => {
  const scope = `:where(.sim-window[data-route="${route}"])`
  return `${scope} ${selector}`
}

export interface StyleSource {
  path: string
  text: string
  /** The page the sheet belongs to; app.wxss and components' sheets have none. */
  route?: string
}

/** A WXSS file as CSS: rpx and the page's own viewport, WeChat's tags, `@import` put in place. Throws with the file's name. */
export function toCss(source: StyleSource, read: (path: string) => string | undefined): string {
  const root = postcss.parse(source.text, { from: source.path })
  root.walkAtRules('import', (rule) => {
    const target = rule.params.replace(/^url\(|\)$/g, '').replace(/['"]/g, '')
    const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(source.path), target)
    const text = read(path)
    if (text === undefined) throw new Error(`${source.path} imports ${target}, which is not in the package`)
    rule.replaceWith(postcss.parse(toCss({ path, text, route: source.route }, read)))
  })
  root.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && 'name' in rule.parent && /keyframes$/.test(rule.parent.name)) return
    rule.selectors = rule.selectors.map((selector) => {
      const renamed = selector.replace(typeSelector, '$1wx-$2')
      return source.route && !renamed.startsWith(':where(.sim-window') ? within(source.route, renamed) : renamed
    })
  })
  root.walkDecls((decl) => {
    decl.value = lengths(decl.value)
  })
  return root.toString()
}
