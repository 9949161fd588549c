/** A subscription message for one person. Values fit the template's limits already. */
export interface Message {
  touser: string
  templateId: string
  /** A page of the mini-program, without a slash in front. */
  page: string
  data: Record<string, { value: string }>
}

/**
 * Hands a message to WeChat. Answers 0 when WeChat took it and WeChat's code when it refused; throws when nobody knows
 * whether it was taken.
 */
export type SendMessage = (message: Message) => Promise<number>
