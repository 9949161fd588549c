/** @jest-environment jsdom */
import { act, cleanup, renderHook } from '@testing-library/react/pure'
import { usePhotos } from '../../../src/platform/use-photos'
import Taro, { device } from '../support/taro'

jest.mock('@tarojs/taro', () => require('../support/taro'))

const open = () => renderHook(() => usePhotos('orders/o-1', 'o-1'))

beforeEach(() => {
  device.remember(new Map())
  device.connect(async () => ({ ok: true, data: { path: 'orders/o-1/named.jpg' } }))
  Taro.chooseMedia.mockResolvedValue({ tempFiles: [{ tempFilePath: 'tmp://1.jpg' }] })
  Taro.cloud.uploadFile.mockReset()
})
afterEach(() => cleanup())

/** Starts an upload that arrives when it is told to. */
function upload(fileID: string) {
  let arrive = () => {}
  const sent = new Promise<unknown>((resolve) => {
    arrive = () => resolve({ fileID })
  })
  Taro.cloud.uploadFile.mockReturnValueOnce(sent)
  return () => arrive()
}

test('a photo left out while another is on its way does not come back', async () => {
  const { result } = open()
  upload('first')()
  await act(() => result.current.add())
  const arrive = upload('second')
  let adding = Promise.resolve()
  act(() => {
    adding = result.current.add()
  })
  act(() => result.current.remove('first'))
  await act(async () => {
    arrive()
    await adding
  })
  expect(result.current.photos).toEqual(['second'])
  // The phone kept the same.
  cleanup()
  expect(open().result.current.photos).toEqual(['second'])
})

test('a second tap while one is on its way takes no other; after a failure it does', async () => {
  const { result } = open()
  Taro.cloud.uploadFile.mockRejectedValueOnce(new Error('no network'))
  const { add } = result.current
  await act(async () => {
    await Promise.all([add(), add()])
  })
  expect(Taro.cloud.uploadFile).toHaveBeenCalledTimes(1)
  expect(result.current.failure?.code).toBe('offline')
  upload('third')()
  await act(() => result.current.add())
  expect(result.current.photos).toEqual(['third'])
})
