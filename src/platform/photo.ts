import Taro from '@tarojs/taro'
import { CallError } from './call-error'
import { call } from './rpc'

/** Takes or chooses one photo and uploads it. Answers its file id; undefined when the person changed their mind. */
export async function takePhoto(folder: string): Promise<string | undefined> {
  const filePath = await chosen()
  if (!filePath) return undefined
  // The cloud names it: so it knows later who may use it, and for what.
  const { path: cloudPath } = await call('photo.name', { folder })
  try {
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath })
    return fileID
  } catch {
    throw new CallError('offline')
  }
}

async function chosen(): Promise<string | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
    return tempFiles[0]?.tempFilePath
  } catch {
    return undefined
  }
}

/** What an <Image> takes: WeChat shows cloud file ids as they are. */
export const photoUrl = (fileId: string) => fileId
