import type { PersonalData } from '../../_platform/personal-data'
import { stillMine } from './inbox.mine'

const most = 1000

/** What the person was told, and what they allow WeChat to send. */
export const noticePersonal: PersonalData = {
  name: 'notices',
  exported: async (ctx, { memberId }) => {
    const [lines, ledgers] = await Promise.all([
      ctx.store.find('inbox', { where: { to: memberId }, orderBy: [['order', 'desc']], limit: most }),
      ctx.store.find('subscriptions', { where: { memberId }, limit: most }),
    ])
    return [
      ...(await stillMine(ctx, lines)).map(({ moment, title, body, at, isRead }) => ({
        kind: 'told',
        moment,
        title,
        body,
        at,
        isRead,
      })),
      ...ledgers.map(({ templateId, left, accepted, spent }) => ({
        kind: 'subscription',
        templateId,
        left,
        accepted,
        spent,
      })),
    ]
  },
  forgotten: async (store, { memberId }) => {
    await store.removeWhere('outbox', { to: memberId })
    await store.removeWhere('inbox', { to: memberId })
    await store.removeWhere('subscriptions', { memberId })
    await store.removeWhere('calls', { of: memberId })
  },
}
