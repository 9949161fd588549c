import { layouts } from '../../cloudfunctions/_modules/notice/layout.const'
import type { TemplateRow } from '../../cloudfunctions/_modules/notice/notice.row'
import { type NoticeForm, noticeForms } from '../../src/contracts/notice.const'
import { type Finding, missing } from './finding'

const forms = Object.keys(noticeForms) as NoticeForm[]

/** Templates of WeChat's messages that the county has not registered; undefined: no cloud was asked. */
export function templateFindings(rows: readonly TemplateRow[] | undefined): Finding[] {
  if (!rows) return [missing('订阅消息模板', '没有连云，看不到模板编号；加 --target 再运行可以看')]
  return forms
    .filter((form) => !rows.some(({ _id, templateId }) => _id === form && templateId))
    .map((form) =>
      missing('订阅消息模板', `“${layouts[form].title}”还没有编号：npm run ops -- template --form ${form} --id <编号>`),
    )
}
