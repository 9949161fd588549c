import { listenForUpdate } from '../../../src/platform/update'
import taro from '../support/taro'

jest.mock('@tarojs/taro', () => require('../support/taro'))

const words = { title: '有新版本', content: '换吗？', confirmText: '现在换', cancelText: '以后再说' }

const withUpdate = () => {
  let ready: () => Promise<void> = () => Promise.reject(new Error('nobody listens'))
  const applyUpdate = jest.fn()
  const onUpdateReady = (act: typeof ready) => {
    ready = act
  }
  taro.canIUse.mockReturnValue(true)
  taro.getUpdateManager.mockReturnValue({ onUpdateReady, applyUpdate })
  listenForUpdate(words)
  return { applyUpdate, fetched: () => ready() }
}

test.each([
  ['agrees', { confirm: true }, 1],
  ['says later', { confirm: false }, 0],
])('a new version is applied only if the person %s', async (_, answer, times) => {
  const { applyUpdate, fetched } = withUpdate()
  expect(applyUpdate).not.toHaveBeenCalled()
  taro.showModal.mockResolvedValueOnce(answer)
  await fetched()
  expect(taro.showModal).toHaveBeenCalledWith(words)
  expect(applyUpdate).toHaveBeenCalledTimes(times)
})

test('a question that could not be shown applies nothing', async () => {
  const { applyUpdate, fetched } = withUpdate()
  taro.showModal.mockRejectedValueOnce(new Error('showModal:fail'))
  await fetched()
  expect(applyUpdate).not.toHaveBeenCalled()
})

test('an old WeChat without updates is left alone', () => {
  taro.canIUse.mockReturnValue(false)
  taro.getUpdateManager.mockImplementation(() => {
    throw new Error('not there')
  })
  expect(() => listenForUpdate(words)).not.toThrow()
})
