import { formOfMoment, type NoticeForm, type NoticeMoment, noticeForms } from '../../../src/contracts/notice.const'
import type { Store } from '../../_platform/store'
import { isUsable } from './fit.rules'
import type { TemplateRow } from './notice.row'

const forms = Object.keys(noticeForms) as NoticeForm[]

/**
 * The county's templates by layout, read from its configuration. One that cannot be filled (an unknown kind of key, a
 * key twice, a field we do not have) is left out, so WeChat never refuses for the fields' sake (47003).
 */
export async function templatesOf(store: Pick<Store, 'find'>): Promise<Map<NoticeForm, TemplateRow>> {
  const rows = await store.find('templates', { limit: forms.length })
  const usable = rows.filter((row) => row.templateId !== '' && isUsable(noticeForms[row._id] ?? [], row.keys, row._id))
  return new Map(usable.map((row) => [row._id, row]))
}

export const templateFor = (templates: ReadonlyMap<NoticeForm, TemplateRow>, moment: NoticeMoment) =>
  templates.get(formOfMoment[moment])
