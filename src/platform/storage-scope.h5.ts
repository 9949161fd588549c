import { currentPersona } from './persona'

/** The preview plays several people in one browser: each has what their own phone would remember. */
export const storageScope = () => `txy.${currentPersona()}.`
