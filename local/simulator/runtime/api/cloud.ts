import type { Simulator } from '../simulator'
import { ApiFailure, type ApiGroup, type DefineApi } from './define'
import { tempFile } from './temp-files'

interface CallOptions {
  name: string
  data?: unknown
}

interface UploadOptions {
  cloudPath: string
  filePath: string
}

/** WeChat's cloud functions are a phone's only way to our back end; `api` is at the local cloud's `POST /call`. */
const functionPaths: Record<string, string> = { api: '/call' }

export function cloudApis({ device }: Simulator, define: DefineApi): ApiGroup {
  let isReady = false
  const post = async (path: string, body: BodyInit, type: string): Promise<unknown> => {
    if (!isReady) throw new ApiFailure("Cloud API isn't enabled, please call wx.cloud.init first", { errCode: -1 })
    device.hasWaitedSinceTap = true
    if (!device.isOnline) throw new ApiFailure('request:fail network is not connected', { errCode: -1 })
    try {
      const response = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': type, 'x-persona': device.persona },
        body,
      })
      return await response.json()
    } catch (error) {
      throw new ApiFailure((error as Error).message, { errCode: -1 })
    }
  }
  const files: ApiGroup = {
    ...define<UploadOptions>('uploadFile', async ({ cloudPath, filePath }) => {
      const blob = tempFile(filePath)
      if (!blob) throw new ApiFailure(`file not found: ${filePath}`)
      const path = encodeURIComponent(cloudPath)
      const answer = (await post(`/local/files?path=${path}`, blob, blob.type)) as { data?: { fileId: string } }
      if (!answer.data) throw new ApiFailure('upload refused', { errCode: -403003 })
      return { fileID: answer.data.fileId, statusCode: 200 }
    }),
    ...define<{ fileList: (string | { fileID: string })[] }>('getTempFileURL', ({ fileList }) => ({
      fileList: fileList.map((file) => {
        const fileID = typeof file === 'string' ? file : file.fileID
        return { fileID, tempFileURL: cloudFileUrl(fileID), status: 0, errMsg: 'ok' }
      }),
    })),
  }
  return {
    init: () => {
      isReady = true
    },
    ...define<CallOptions>('callFunction', async ({ name, data }) => {
      const path = functionPaths[name]
      if (!path) throw new ApiFailure(`FunctionName parameter could not be found: ${name}`, { errCode: -501000 })
      const result = await post(path, JSON.stringify(data ?? {}), 'application/json')
      return { result, requestID: crypto.randomUUID() }
    }),
    ...files,
  }
}

export const cloudFileUrl = (fileId: string): string => `/local/files?id=${encodeURIComponent(fileId)}`
