import { useCallback, useState } from 'react'
import { type Failure, failureOf } from './error-copy'
import { takePhoto } from './photo'

/** Photos taken one by one and uploaded at once; `photos` are their file ids. */
export function usePhotos(folder: string, first: string[] = []) {
  const [photos, setPhotos] = useState(first)
  const [state, setState] = useState<{ isBusy: boolean; failure?: Failure }>({ isBusy: false })
  const add = useCallback(async () => {
    setState({ isBusy: true })
    try {
      const fileId = await takePhoto(folder)
      if (fileId) setPhotos((before) => [...before, fileId])
      setState({ isBusy: false })
    } catch (error) {
      setState({ isBusy: false, failure: failureOf(error) })
    }
  }, [folder])
  const remove = useCallback((fileId: string) => setPhotos((before) => before.filter((id) => id !== fileId)), [])
  return { photos, add, remove, ...state }
}
