import Taro from '@tarojs/taro'
import { CallError } from './call-error'

const fileName = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}.jpg`

/** Takes or chooses one photo and uploads it. Answers its file id; undefined when the person changed their mind. */
export async function takePhoto(folder: string): Promise<string | undefined> {
  const filePath = await chosen()
  if (!filePath) return undefined
  try {
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath: `${folder}/${fileName()}`, filePath })
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
