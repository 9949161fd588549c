/** The layouts of WeChat's messages, one template each (ids are configuration), with their fields in order. */
export const noticeForms = {
  order: ['item', 'station', 'time', 'status', 'tip'],
  wish: ['wish', 'status', 'time', 'note'],
  meeting: ['meeting', 'station', 'time', 'status', 'tip'],
  suggestion: ['matter', 'status', 'time', 'note'],
  role: ['role', 'area', 'status', 'time', 'note'],
  todo: ['matter', 'from', 'at', 'until'],
} as const
export type NoticeForm = keyof typeof noticeForms

/** The moments for which a person may ask to be told, each in a layout. */
export const noticeMoments = [
  'order-changed',
  'order-reminder',
  'wish-reviewed',
  'wish-claimed',
  'wish-done',
  'wish-reminder',
  'meeting-invited',
  'meeting-changed',
  'meeting-reminder',
  'meeting-minutes',
  'ballot',
  'suggestion-moved',
  'suggestion-done',
  'role-changed',
  'todo',
] as const
export type NoticeMoment = (typeof noticeMoments)[number]

export const formOfMoment = {
  'order-changed': 'order',
  'order-reminder': 'order',
  'wish-reviewed': 'wish',
  'wish-claimed': 'wish',
  'wish-done': 'wish',
  'wish-reminder': 'wish',
  'meeting-invited': 'meeting',
  'meeting-changed': 'meeting',
  'meeting-reminder': 'meeting',
  'meeting-minutes': 'meeting',
  ballot: 'meeting',
  'suggestion-moved': 'suggestion',
  'suggestion-done': 'suggestion',
  'role-changed': 'role',
  todo: 'todo',
} as const satisfies Record<NoticeMoment, NoticeForm>

/** Why somebody stands on the call list. */
export const unreachedReasons = ['no-wechat', 'not-subscribed', 'refused', 'send-failed'] as const
export type UnreachedReason = (typeof unreachedReasons)[number]
