/** The moments for which a person may ask to be told, one WeChat template each (ids are configuration). */
export const noticeMoments = [
  'order-changed',
  'order-reminder',
  'wish-reviewed',
  'wish-claimed',
  'wish-done',
  'wish-reminder',
] as const
export type NoticeMoment = (typeof noticeMoments)[number]

/** Why somebody stands on the call list. */
export const unreachedReasons = ['no-wechat', 'not-subscribed', 'refused', 'send-failed'] as const
export type UnreachedReason = (typeof unreachedReasons)[number]
