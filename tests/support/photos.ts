import { freshPhotoPath } from '../../cloudfunctions/_platform/own-photo'
import { type Person, people } from './memory-api'

/** The file id of a photo that somebody has uploaded for something. */
export const photoBy = (person: Person, folder: string) => `cloud://test/${freshPhotoPath(people[person], folder)}`
