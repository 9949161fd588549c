/** @jest-environment jsdom */
import { act, cleanup, renderHook, waitFor } from '@testing-library/react/pure'
import { CallError } from '../../../src/platform/call-error'
import { type Page, usePages } from '../../../src/platform/use-pages'
import Taro, { device } from '../support/taro'

jest.mock('@tarojs/taro', () => require('../support/taro'))

type Part = { cursor?: string; limit: number }

/** A list of so many numbers, as the cloud would give it; `gaps` are pages that hold nothing though more follow. */
const listOf =
  (length: number, gaps: readonly number[] = []) =>
  async ({ cursor, limit }: Part): Promise<Page<number>> => {
    const from = Number(cursor ?? 0)
    if (gaps.includes(from)) return { items: [], cursor: String(from + 1) }
    const items = Array.from({ length: Math.max(0, Math.min(limit, length - from)) }, (_, i) => from + i)
    return { items, ...(from + limit < length && { cursor: String(from + limit) }) }
  }

const open = (load: (part: Part) => Promise<Page<number>>, question: string | undefined = 'q') =>
  renderHook(({ asked }) => usePages(asked, load, 'kept'), { initialProps: { asked: question } })

beforeEach(() => device.remember(new Map()))
afterEach(() => cleanup())

test('page follows page until the last; what is shown is asked anew as a whole', async () => {
  const load = jest.fn(listOf(25))
  const { result } = open(load)
  await waitFor(() => expect(result.current.items).toHaveLength(10))
  await act(() => result.current.more())
  await act(() => result.current.more())
  expect(result.current.items).toHaveLength(25)
  expect(result.current.hasMore).toBe(false)
  await act(() => result.current.reload())
  expect(load).toHaveBeenLastCalledWith({ cursor: undefined, limit: 25 })
})

test('a long list never holds more than forty and says when its beginning was left out', async () => {
  const { result } = open(listOf(95))
  await waitFor(() => expect(result.current.items).toHaveLength(10))
  for (let i = 0; i < 3; i++) await act(() => result.current.more())
  expect(result.current.items).toHaveLength(40)
  expect(result.current.isCut).toBe(false)
  await act(() => result.current.more())
  expect(result.current.items?.[0]).toBe(40)
  expect(result.current.isCut).toBe(true)
  expect(Taro.pageScrollTo).toHaveBeenCalledWith({ scrollTop: 0, duration: 0 })
  await act(() => result.current.reload())
  expect(result.current.items?.[0]).toBe(0)
  expect(result.current.isCut).toBe(false)
})

test('empty pages in between are passed over', async () => {
  const { result } = open(listOf(5, [0, 1]))
  await waitFor(() => expect(result.current.items).toEqual([2, 3, 4]))
})

test('a failure leaves what is shown; the next start shows what the phone kept until the cloud answers', async () => {
  let isDown = false
  const load = (part: Part) => (isDown ? Promise.reject(new CallError('offline')) : listOf(3)(part))
  const { result, unmount } = open(load)
  await waitFor(() => expect(result.current.items).toEqual([0, 1, 2]))
  isDown = true
  await act(() => result.current.reload())
  expect(result.current).toMatchObject({ items: [0, 1, 2], failure: { code: 'offline' } })
  unmount()
  const again = open(load)
  expect(again.result.current.items).toEqual([0, 1, 2])
  await waitFor(() => expect(again.result.current.failure?.code).toBe('offline'))
  expect(again.result.current.keptAt).toBeGreaterThan(0)
})

test('another question never shows the answer to the one before', async () => {
  let settle = (_: Page<number>) => undefined as unknown
  const load = jest
    .fn<Promise<Page<number>>, [Part]>()
    .mockReturnValueOnce(new Promise((resolve) => (settle = resolve)))
    .mockResolvedValue({ items: [7] })
  const { result, rerender } = open(load)
  rerender({ asked: 'another' })
  await waitFor(() => expect(result.current.items).toEqual([7]))
  await act(async () => settle({ items: [1] }))
  expect(result.current.items).toEqual([7])
})
