import { namePhoto } from './photo.api'

export const photoHandlers = { 'photo.name': namePhoto }
