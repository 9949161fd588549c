import type { OrderSummary } from '../../../../src/contracts/order'
import type { OrderStatus } from '../../../../src/contracts/order.const'
import { dataOf, memoryApi } from '../../../support/memory-api'
import { withOrders } from '../../../support/orders'
import { withMembers } from '../../../support/people'

const month = { stationId: 'jn-1-1-001', month: '2026-11' }

function prepared() {
  const made = memoryApi()
  withOrders(withMembers(made.store))
  const behind = async (part: { statuses?: OrderStatus[]; isRated?: boolean }) => {
    const found: OrderSummary[] = []
    for (let cursor: string | undefined, pages = 0; pages === 0 || cursor; pages += 1) {
      const input = { ...month, ...part, limit: 2, ...(cursor && { cursor }) }
      const page = dataOf(await made.call('station-manager', 'order.month', input))
      found.push(...page.items)
      cursor = page.cursor
    }
    return found
  }
  return { ...made, behind }
}

test('each of a month’s figures opens the orders behind it, and equals their count', async () => {
  const made = prepared()
  dataOf(await made.call('former-manager', 'order.rate', { orderId: 'order-done', stars: 4 }))
  const { total, people, byStatus } = dataOf(await made.call('station-manager', 'order.figures', month))
  expect(total).toBe(6)
  expect(await made.behind({})).toHaveLength(total)
  for (const { status, orders } of byStatus) {
    const behind = await made.behind({ statuses: [status] })
    expect(behind.map((order) => order.status)).toEqual(Array(orders).fill(status))
  }
  const done = await made.behind({ statuses: ['done', 'confirmed'] })
  expect(done.reduce((sum, order) => sum + order.people, 0)).toBe(people)
  expect((await made.behind({ isRated: true })).map(({ id }) => id)).toEqual(['order-done'])
})

test('what time has made of an order counts in both, though the clock has not run', async () => {
  const made = prepared()
  made.state.now = new Date('2026-12-20T00:00:00.000Z')
  const { byStatus } = dataOf(await made.call('station-manager', 'order.figures', month))
  expect(byStatus).toContainEqual({ status: 'confirmed', orders: 2 })
  expect(await made.behind({ statuses: ['confirmed'] })).toHaveLength(2)
})
