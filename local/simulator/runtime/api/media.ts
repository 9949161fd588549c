import { element } from '../element'
import { imageUrl } from '../image-url'
import type { Simulator } from '../simulator'
import { ApiFailure, type ApiGroup, type DefineApi } from './define'
import type { Permissions } from './permission'
import type { Privacy } from './privacy'
import { keepTempFile } from './temp-files'

interface MediaOptions {
  count?: number
  mediaType?: string[]
}

const mostImages = 9

/** A picture of our own, for a test that needs some photo. */
async function samplePhoto(): Promise<Blob> {
  const canvas = element('canvas', { width: 96, height: 72 })
  const brush = canvas.getContext('2d')
  if (brush) {
    brush.fillStyle = '#8a5300'
    brush.fillRect(0, 0, 96, 72)
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg')
  })
}

export function mediaApis(sim: Simulator, define: DefineApi, privacy: Privacy, permissions: Permissions): ApiGroup {
  const choose = async (name: string, { count = 1 }: MediaOptions): Promise<Blob[]> => {
    await privacy.need(name)
    const { choice, files = [] } = await sim.shell.dialogs.ask({
      kind: 'choose-media',
      title: '选择照片',
      isSheet: true,
      fields: [{ id: 'files', kind: 'files', label: '从电脑上选', accept: 'image/*', isMultiple: count > 1 }],
      choices: [
        { id: 'chosen', label: '使用所选照片', isMain: true },
        { id: 'sample', label: '使用示例照片' },
        { id: 'cancel', label: '取消' },
      ],
    })
    const chosen = choice === 'sample' ? [await samplePhoto()] : files
    if (choice === 'cancel' || chosen.length === 0) throw new ApiFailure('cancel')
    return chosen.slice(0, Math.min(count, mostImages))
  }
  return {
    ...define<MediaOptions>('chooseMedia', async (options) => {
      const blobs = await choose('chooseMedia', options)
      const tempFiles = blobs.map((blob) => ({ tempFilePath: keepTempFile(blob), size: blob.size, fileType: 'image' }))
      return { tempFiles, type: 'image' }
    }),
    ...define<MediaOptions>('chooseImage', async (options) => {
      const blobs = await choose('chooseImage', options)
      const tempFiles = blobs.map((blob) => ({ path: keepTempFile(blob), size: blob.size }))
      return { tempFilePaths: tempFiles.map(({ path }) => path), tempFiles }
    }),
    ...define<{ urls: string[]; current?: string }>('previewImage', async ({ urls, current }) => {
      const shown = current ?? urls[0] ?? ''
      const picture = element('img', { src: imageUrl(shown, sim.shell.base), alt: '照片', class: 'sim-photo' })
      sim.shell.layer.append(picture)
      await sim.shell.dialogs.ask({
        kind: 'preview-image',
        title: `照片 ${Math.max(1, urls.indexOf(shown) + 1)}/${urls.length}`,
        choices: [{ id: 'close', label: '关闭', isMain: true }],
      })
      picture.remove()
      return {}
    }),
    ...define<{ filePath: string }>('saveImageToPhotosAlbum', async () => {
      await privacy.need('saveImageToPhotosAlbum')
      await permissions.need('scope.writePhotosAlbum')
      sim.toasts.show('已保存到相册', { sign: '✓' })
      return {}
    }),
  }
}
