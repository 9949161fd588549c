import { formOfMoment, type NoticeForm, noticeMoments } from '../../../src/contracts/notice.const'
import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { roleHeld } from '../../_platform/permission'
import type { Handler } from '../../_platform/router'
import { layouts } from './layout.const'
import { emptyLedger, ledgerOf } from './ledger'
import { answered } from './notice.rules'
import { templateFor, templatesOf } from './templates'

async function listed(ctx: Context) {
  const [templates, me] = await Promise.all([templatesOf(ctx.store), ctx.me()])
  const ledgers = new Map(
    me
      ? await Promise.all(
          [...templates.values()].map(
            async ({ templateId }) => [templateId, await ledgerOf(ctx.store, me._id, templateId)] as const,
          ),
        )
      : [],
  )
  const items = noticeMoments.flatMap((moment) => {
    const templateId = templateFor(templates, moment)?.templateId
    if (templateId === undefined) return []
    const ledger = ledgers.get(templateId)
    return [{ moment, templateId, left: ledger?.left ?? 0, isRefused: ledger?.refusedAt !== undefined }]
  })
  return { items }
}

/** Which template to ask for at which moment, and what the person allows already. */
export const templates: Handler<'notice.templates'> = (ctx) => listed(ctx)

/** Counts what the person answered in WeChat's dialog. Safe to retry. */
export const addToLedger: Handler<'notice.ledger-add'> = async (ctx, { answers }) => {
  const known = new Set([...(await templatesOf(ctx.store)).values()].map(({ templateId }) => templateId))
  if (answers.some(({ templateId }) => !known.has(templateId))) throw new AppError('not-found', ['answers'])
  if (new Set(answers.map(({ templateId }) => templateId)).size < answers.length)
    throw new AppError('bad-input', ['answers'])
  const { _id } = await ctx.enrol()
  await ctx.write(async (tx) => {
    for (const { templateId, answer } of answers) {
      const ledger = (await ledgerOf(tx, _id, templateId)) ?? emptyLedger(_id, templateId)
      await tx.set('subscriptions', answered(ledger, answer, ctx.now()))
    }
    return null
  })
  return listed(ctx)
}

/** What staff must apply for in WeChat's back office, and what is configured. */
export const templateApplication: Handler<'notice.template-application'> = async (ctx) => {
  const [county] = await ctx.store.find('counties', { limit: 1 })
  if (!county || !roleHeld(await ctx.roles(), ['county-staff'], [county._id], ctx.now()))
    throw new AppError('not-allowed')
  const configured = await templatesOf(ctx.store)
  return {
    items: (Object.keys(layouts) as NoticeForm[]).map((form) => {
      const row = configured.get(form)
      return {
        form,
        moments: noticeMoments.filter((moment) => formOfMoment[moment] === form),
        title: layouts[form].title,
        fields: Object.entries(layouts[form].fields).map(([name, field]) => ({
          ...field,
          key: row?.keys[name] ?? field.key,
        })),
        ...(row && { templateId: row.templateId }),
      }
    }),
  }
}
