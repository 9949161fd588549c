import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { pageOf, positionOf } from '../../_platform/cursor'
import { timeOrderAfter } from '../../_platform/order'
import type { Handler } from '../../_platform/router'
import { stillMine } from './inbox.mine'
import type { Inbox } from './notice.row'
import { told } from './notice.rules'

/** What the dot shows at most. */
const mostCounted = 99
/** Lines that one "read all" reads; more than this many unread lines take a second tap. */
const mostRead = 50

/** What is shown by now, whatever position the caller says they have come to. */
const shown = (ctx: Context, to: string, before = timeOrderAfter(ctx.now())) => {
  const now = timeOrderAfter(ctx.now())
  return { to, order: { lt: before < now ? before : now } }
}

const unreadOf = async (ctx: Context, to: string, limit: number): Promise<Inbox[]> =>
  stillMine(ctx, await ctx.store.find('inbox', { where: { ...shown(ctx, to), isRead: false }, limit }))

async function unreadCount(ctx: Context): Promise<number> {
  const me = await ctx.me()
  return me ? (await unreadOf(ctx, me._id, mostCounted)).length : 0
}

const lineView = ({ _id: id, moment, title, body, path, at, isRead, forName }: Inbox) => ({
  id,
  moment,
  title,
  body,
  path,
  at,
  isRead,
  ...(forName !== undefined && { forName }),
})

/** The person's inbox, latest first; empty before they joined. */
export const inbox: Handler<'notice.inbox'> = async (ctx, input) => {
  const before = positionOf(ctx.call, input)
  const me = await ctx.me()
  if (!me) return { items: [], unread: 0 }
  const [found, unread] = await Promise.all([
    ctx.store.find('inbox', {
      where: shown(ctx, me._id, before),
      orderBy: [['order', 'desc']],
      limit: input.limit + 1,
    }),
    unreadCount(ctx),
  ])
  const page = pageOf(ctx.call, input, found, (line) => line.order)
  return { ...page, items: (await stillMine(ctx, page.items)).map(lineView), unread }
}

export const unread: Handler<'notice.unread'> = async (ctx) => ({ unread: await unreadCount(ctx) })

/** Marks lines as read, all without ids; who has read it need not be called any more. Safe to retry. */
export const read: Handler<'notice.read'> = async (ctx, { ids }) => {
  const me = await ctx.me()
  const wanted = ids ?? (me ? (await unreadOf(ctx, me._id, mostRead)).map(({ _id }) => _id) : [])
  await ctx.write(async (tx) => {
    for (const id of wanted) {
      const line = await tx.get('inbox', id)
      // Another person's line does not exist for them.
      if (!line || line.to !== me?._id) throw new AppError('not-found', ['ids'])
      if (line.isRead) continue
      await tx.set('inbox', { ...line, isRead: true })
      const call = await tx.get('calls', id)
      const next = call && told(call, { id: '', role: 'self' }, ctx.now())
      if (next && next !== call) await tx.set('calls', next)
    }
    return null
  })
  return { unread: await unreadCount(ctx) }
}
