import { component, glassEasel, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { defineBuiltins } from './builtin/define'
import { watchGestures } from './gestures'
import { normalPaths, type PageScope } from './page/component-set-data'
import { messageOf, type Records } from './records'

/** Events that come from the browser. All others are made by the built-in components, with WeChat's details. */
const fromBrowser = new Set([
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'animationstart',
  'animationiteration',
  'animationend',
  'transitionend',
])

/** Taro's templates name every attribute WeChat ever had and hand over null for what is not set. */
const expected = /is not a valid property|received type-incompatible value: expected <\w+> but get (null|undefined)/

class ViewContext extends glassEasel.CurrentWindowBackendContext {
  override setListenerStats(...args: Parameters<glassEasel.CurrentWindowBackendContext['setListenerStats']>): void {
    if (fromBrowser.has(args[1])) super.setListenerStats(...args)
  }
}

const isDisabled = (target: glassEasel.Element): boolean =>
  (target.$$ as unknown as HTMLElement | null)?.closest?.('[data-sim-disabled]') != null

/** The framework's node that an element of the browser belongs to. */
function nodeOf(host: HTMLElement | null): glassEasel.Element | undefined {
  const own = (host as (HTMLElement & { __wxElement?: glassEasel.Element }) | null)?.__wxElement
  return own ?? (host?.parentElement ? nodeOf(host.parentElement) : undefined)
}

/** WeChat's component framework on the browser's DOM. */
export interface Framework {
  space: ReturnType<MiniProgramEnv['createCodeSpace']>
  createRoot(route: string): ReturnType<ReturnType<MiniProgramEnv['associateBackend']>['createRoot']>
}

function listenToProblems(records: Records): void {
  glassEasel.globalOptions.throwGlobalError = false
  glassEasel.globalOptions.writeIdToDOM = true
  glassEasel.addGlobalErrorListener((error) => {
    records.errors.push(messageOf(error))
    return true
  })
  glassEasel.addGlobalWarningListener((warning) => {
    const text = messageOf(warning)
    if (!expected.test(text)) records.warnings.push(text)
    return false
  })
}

/** A template that names a handler nobody wrote does nothing on a phone, without a word. Here it is an error. */
function watchHandlers(records: Records): void {
  const { Component } = glassEasel
  const original = Component.getMethod.bind(Component)
  Component.getMethod = ((owner: glassEasel.GeneralComponent, name: string) => {
    const method = original(owner, name)
    if (typeof method !== 'function') records.errors.push(`${owner.is} has no handler "${name}"`)
    return method
  }) as typeof Component.getMethod
}

export function createFramework(scope: PageScope, onTap: () => void): Framework {
  listenToProblems(scope.records)
  watchHandlers(scope.records)
  const env = new MiniProgramEnv()
  const builtins = defineBuiltins(env.getGlobalCodeSpace().getComponentSpace())
  const space = env.createCodeSpace('main', true)
  for (const [tag, definition] of builtins) space.getComponentSpace().setGlobalUsingComponent(tag, definition)
  const context = new ViewContext()
  const dispatch = (target: glassEasel.Element, type: string, detail: unknown, options: glassEasel.EventOptions) => {
    if (type === 'tap') {
      if (isDisabled(target)) return undefined
      onTap()
    }
    const event = new glassEasel.Event(type, detail, options)
    glassEasel.Event.dispatchEvent(target, event)
    return event.getEventBubbleStatus()
  }
  context.onEvent(dispatch)
  watchGestures(document.body, (host, type) => {
    const target = nodeOf(host)
    if (target) dispatch(target, type, {}, { bubbles: true, composed: true, capturePhase: true })
  })
  const backend = env.associateBackend(context)
  normalPaths(component.ComponentCaller.prototype, scope)
  return { space, createRoot: (route) => backend.createRoot('wx-page', space, route) }
}
