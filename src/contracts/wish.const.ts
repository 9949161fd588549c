export const wishStatuses = [
  'in-review',
  'asked-back',
  'open',
  'claimed',
  'done',
  'confirmed',
  'declined',
  'withdrawn',
  'expired',
] as const
export type WishStatus = (typeof wishStatuses)[number]

export const wishKinds = ['thing', 'repair', 'company', 'errand', 'learning', 'other'] as const
export type WishKind = (typeof wishKinds)[number]

export const wishForWhom = ['self', 'elder', 'child', 'family', 'neighbour'] as const
export type WishForWhom = (typeof wishForWhom)[number]
