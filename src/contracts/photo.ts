import * as z from 'zod/mini'

/** Where the photos of a thing are kept. */
export const PhotoNameInput = z.strictObject({
  folder: z.string().check(z.regex(/^(wishes|suggestions|(orders|stations|ballots)\/[0-9a-z][0-9a-z-]{0,27})$/)),
})
/** A path to upload one photo to, which holds for whoever asked, in this folder. */
export const PhotoName = z.object({ path: z.string() })

/** The file id of an uploaded photo. */
export const PhotoId = z.string().check(z.maxLength(200), z.regex(/^cloud:\/\//))
