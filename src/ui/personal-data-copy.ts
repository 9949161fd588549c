import { personalDataIn } from '../contracts/personal-data.calc'
import type { PersonalDataKind } from '../contracts/personal-data.const'

const kindCopy: Record<PersonalDataKind, string> = {
  'id-number': '身份证号',
  'bank-card': '银行卡号',
  mobile: '手机号',
  landline: '电话号码',
  door: '门牌号',
  wechat: '微信号',
  qq: 'QQ 号',
}

/** What the writer is told at the field, before anybody else reads it; undefined when nothing personal stands there. */
export function personalDataError(text: string): string | undefined {
  const [first] = personalDataIn(text)
  if (!first) return undefined
  return `“${first.text}”像是${kindCopy[first.kind]}，大家都会看到，请删掉`
}
