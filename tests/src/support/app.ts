import type * as Rtl from '@testing-library/react'
import type { ComponentType, ReactNode } from 'react'
import type * as TaroStub from './taro'

export interface RunningApp {
  taro: typeof TaroStub.default
  device: typeof TaroStub.device
  screen: typeof Rtl.screen
  fireEvent: typeof Rtl.fireEvent
  waitFor: typeof Rtl.waitFor
  /** Mounts a page inside the app, by its path under `src/`. */
  open(page: string, params?: Record<string, string>): void
  close(): void
}

/**
 * Starts the app anew: every module with its memory is fresh, so only what the phone kept is known. The test file must
 * mock `@tarojs/taro` and `@tarojs/components` with the stubs beside this file.
 */
export function startApp(kept: Map<string, string> = new Map()): RunningApp {
  jest.resetModules()
  const { default: taro, device }: typeof TaroStub = require('./taro')
  const { createElement }: typeof import('react') = require('react')
  const { render, cleanup, screen, fireEvent, waitFor, configure }: typeof Rtl = require('@testing-library/react/pure')
  // The router behind it is real, and the machine may be busy.
  configure({ asyncUtilTimeout: 8000 })
  device.remember(kept)
  return {
    taro,
    device,
    screen,
    fireEvent,
    waitFor,
    open(page, params = {}) {
      device.open(params)
      const App: ComponentType<{ children: ReactNode }> = require('../../../src/app').default
      const Page: ComponentType = require(`../../../src/${page}`).default
      render(createElement(App, null, createElement(Page)))
    },
    close: cleanup,
  }
}
