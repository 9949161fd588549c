import { isUsable } from '../../cloudfunctions/_modules/notice/fit.rules'
import { layouts } from '../../cloudfunctions/_modules/notice/layout.const'
import type { TemplateRow } from '../../cloudfunctions/_modules/notice/notice.row'
import { type NoticeForm, noticeForms } from '../../src/contracts/notice.const'
import { readDocument, writeDocument } from '../cloud/sdk'
import { OpsError } from '../fault'
import type { Command, Flags } from './command'

const forms = Object.keys(noticeForms) as NoticeForm[]

/** `item=thing1,station=thing2`; without it the keys that staff are told to choose. */
function keysOf(form: NoticeForm, text: string | undefined): Record<string, string> {
  if (text === undefined)
    return Object.fromEntries(Object.entries(layouts[form].fields).map(([field, { key }]) => [field, key]))
  return Object.fromEntries(text.split(',').map((pair) => pair.split('=').map((part) => part.trim())))
}

function wantedOf({ form: name, id = '', keys: text }: Flags): TemplateRow {
  const form = forms.find((one) => one === name)
  if (!form) throw new OpsError(`--form 要写 ${forms.join('、')} 之一`)
  if (!/^[\w-]{10,64}$/.test(id)) throw new OpsError('--id 要写微信后台里的模板编号')
  const keys = keysOf(form, text)
  if (!isUsable(noticeForms[form], keys, form))
    throw new OpsError(
      `--keys 要写“字段=模板关键词”，用逗号隔开，关键词不能重复；字段有：${noticeForms[form].join('、')}`,
    )
  return { _id: form, templateId: id, keys }
}

export const templateCommand: Command = {
  usage:
    'template --form order|wish|meeting|suggestion|role|todo --id <模板编号> [--keys item=thing1,station=thing2,…] [--dry-run]',
  what: '登记微信订阅消息模板；不写 --keys 时按申请页上的关键词',
  writes: true,
  run: async ({ flags, isDryRun, log }) => {
    const row = wantedOf(flags)
    const before = await readDocument<TemplateRow>('templates', row._id)
    if (!isDryRun) await writeDocument('templates', row)
    const what = Object.entries(row.keys).map(([field, key]) => `${field}=${key}`)
    log(`${isDryRun ? '将' : '已'}${before ? '更换' : '登记'}“${layouts[row._id].title}”：${what.join('，')}`)
  },
}
