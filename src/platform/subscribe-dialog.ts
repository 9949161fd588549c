import Taro from '@tarojs/taro'

/** What the preview shows in the place of WeChat's own dialog. */
export interface SubscribeQuestion {
  titles: string[]
  answer(isAllowed: boolean): void
}

/**
 * WeChat's question whether it may send one message of each template: at most three. Must be called before anything
 * is awaited in a tap. Answers what was decided by template id; throws where WeChat does not ask.
 */
export async function askInDialog(templateIds: string[]): Promise<Record<string, string>> {
  // Taro's types want the entity ids of Alipay as well.
  const options = { tmplIds: templateIds } as Taro.requestSubscribeMessage.Option
  const { errMsg: _, ...decided } = await Taro.requestSubscribeMessage(options)
  return Object.fromEntries(Object.entries(decided).map(([id, answer]) => [id, String(answer)]))
}

/** WeChat draws the dialog itself. */
export const useSubscribeQuestion = (): SubscribeQuestion | undefined => undefined
