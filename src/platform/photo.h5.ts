import { CallError } from './call-error'
import { currentPersona } from './persona'
import { call } from './rpc'

/** The preview's counterpart of WeChat's upload: the local cloud takes the picture and answers its file id. */
export async function takePhoto(folder: string): Promise<string | undefined> {
  const file = await chosen()
  if (!file) return undefined
  const { path } = await call('photo.name', { folder })
  try {
    const response = await fetch(`/local/files?path=${encodeURIComponent(path)}`, {
      method: 'POST',
      headers: { 'content-type': file.type, 'x-persona': currentPersona() },
      body: file,
    })
    const answer: { ok: boolean; data?: { fileId: string } } = await response.json()
    if (answer.ok && answer.data) return answer.data.fileId
  } catch {
    throw new CallError('offline')
  }
  throw new CallError('too-large')
}

function chosen(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.onchange = () => resolve(input.files?.[0])
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
}

export const photoUrl = (fileId: string) => `/local/files?id=${encodeURIComponent(fileId)}`
