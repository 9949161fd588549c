import type { joinPins as inWeChat } from './map-clusters'

/** The browser's map joins its pins itself. */
export const joinPins: typeof inWeChat = () => undefined
