import type { component } from 'glass-easel-miniprogram-adapter'
import type { Records } from '../records'
import { crossToView, viewPath } from './set-data'

export interface PageScope {
  records: Records
  currentRoute(): string
}

type Caller = typeof component.ComponentCaller.prototype

/** Makes `setData` of the app's own components cross to the view as a page's does. */
export function normalPaths(prototype: Caller, { records, currentRoute }: PageScope): void {
  const original = prototype.setData as (this: Caller, change: Record<string, unknown>, done?: () => void) => void
  prototype.setData = function setData(this: Caller, change: Record<string, unknown>, done?: () => void) {
    const crossed = crossToView(records, `${currentRoute()} <${this.is}>`, change)
    const paths = Object.entries(crossed).map(([path, value]) => [viewPath(path), value])
    original.call(this, Object.fromEntries(paths) as Record<string, unknown>, done)
  } as Caller['setData']
}
