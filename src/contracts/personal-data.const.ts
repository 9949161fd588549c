/** Kinds of personal data that must not stand in a text that others read. */
export const personalDataKinds = ['id-number', 'bank-card', 'mobile', 'landline', 'door', 'wechat', 'qq'] as const
export type PersonalDataKind = (typeof personalDataKinds)[number]
