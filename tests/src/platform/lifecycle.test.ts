/** @jest-environment jsdom */
import { useEffect } from 'react'

type Moment = 'show' | 'hide'

/** WeChat's page, as Taro passes its moments on: to whoever is there at that time. */
const page = { show: new Set<() => void>(), hide: new Set<() => void>() }
const happens = (moment: Moment) => {
  for (const act of page[moment]) act()
}

jest.mock('@tarojs/taro', () => {
  const on = (moment: Moment) => (act: () => void) =>
    useEffect(() => {
      page[moment].add(act)
      return () => {
        page[moment].delete(act)
      }
    })
  return { useDidShow: on('show'), useDidHide: on('hide') }
})

import { renderHook } from '@testing-library/react'
import { useReturn } from '../../../src/platform/lifecycle'

const reload = jest.fn()
beforeEach(() => {
  reload.mockClear()
})

test('what is there from the first is loaded anew at each return, not when the page is first shown', () => {
  renderHook(() => useReturn(reload))
  happens('show')
  expect(reload).not.toHaveBeenCalled()
  for (const times of [1, 2]) {
    happens('hide')
    happens('show')
    expect(reload).toHaveBeenCalledTimes(times)
  }
})

test('a part drawn after the page was shown is loaded anew at the very first return', () => {
  happens('show')
  renderHook(() => useReturn(reload))
  happens('hide')
  happens('show')
  expect(reload).toHaveBeenCalledTimes(1)
})

test('nothing is asked when the page is shown without having been left', () => {
  renderHook(() => useReturn(reload))
  happens('show')
  happens('show')
  expect(reload).not.toHaveBeenCalled()
})
