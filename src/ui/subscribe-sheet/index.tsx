import type { SubscribeSheetProps } from './subscribe-sheet'

/** WeChat draws its own. */
export function SubscribeSheet(_: SubscribeSheetProps) {
  return null
}
