import { useRef, useState } from 'react'
import { useDraft } from './draft'
import { type Failure, failureOf } from './error-copy'
import { takePhoto } from './photo'

/**
 * Photos taken one by one and uploaded at once; `photos` are their file ids. They are kept under `name` until they are
 * handed in: a phone that is short of memory ends the app while its camera is open.
 */
export function usePhotos(folder: string, name: string) {
  const { draft, change, forget } = useDraft(`photos-${name}`, { photos: [] as string[] })
  const [state, setState] = useState<{ isBusy: boolean; failure?: Failure }>({ isBusy: false })
  const isTaking = useRef(false)
  const add = async () => {
    if (isTaking.current) return
    isTaking.current = true
    setState({ isBusy: true })
    try {
      const fileId = await takePhoto(folder)
      if (fileId) change((latest) => ({ photos: [...latest.photos, fileId] }))
      setState({ isBusy: false })
    } catch (error) {
      setState({ isBusy: false, failure: failureOf(error) })
    }
    isTaking.current = false
  }
  const remove = (fileId: string) => change((latest) => ({ photos: latest.photos.filter((id) => id !== fileId) }))
  return { photos: draft.photos, add, remove, forget, ...state }
}
