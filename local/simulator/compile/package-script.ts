import type { AppConfig, PageConfig } from '../app-config'

export interface ScriptParts {
  root: string
  config?: AppConfig
  wechatApis?: { wx: string[]; cloud: string[] }
  pages: Record<string, PageConfig>
  styles: Record<string, string>
  /** Source text by module path without `.js`. */
  modules: Record<string, string>
  templates: string
  hidden: readonly string[]
}

/** What a module sees beside JavaScript itself; the runtime gives a value to each. */
export const visible = ['wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages', 'console'] as const

/** Standing in for what a phone has under these names. */
export const replaced = ['globalThis', 'Function'] as const

/**
 * A package as one script. Its modules stand inside a function whose parameters hide the browser's globals; the page's
 * content policy forbids strings as code in any case. Modules are strict, so that `this` cannot be the window.
 */
export function packageScript(parts: ScriptParts): string {
  const scope = [...visible, ...replaced]
  const hidden = parts.hidden.filter((name) => !(scope as string[]).includes(name))
  const modules = Object.entries(parts.modules).map(
    ([path, text]) => `${JSON.stringify(path)}:function(require,module,exports){"use strict";\n${text}\n}`,
  )
  const { root, config, wechatApis, pages, styles } = parts
  return [
    `__simDefine({...${JSON.stringify({ root, config, wechatApis, pages, styles, scope })},`,
    `templates:(function(){return ${parts.templates}})(),`,
    `modules:function(${[...scope, ...hidden].join(',')}){return {${modules.join(',\n')}}}})`,
  ].join('\n')
}
