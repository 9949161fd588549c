import { startGateway } from '../support/gateway'
import { serve } from './child'

// A gateway alone in a process, with a collection to read and to change. Arguments: its documents, and how many share a group.

serve(async () => {
  const [count, perGroup] = process.argv.slice(2).map(Number) as [number, number]
  const gateway = await startGateway()
  gateway.engine.createCollection('goods')
  gateway.engine.ensureIndex('goods', ['group'])
  const goods = Array.from({ length: count }, (_, i) => ({
    _id: `g-${i}`,
    group: `group-${Math.floor(i / perGroup)}`,
    title: '帮忙取一个快递',
    place: { lng: 118.8 + i / 1e5, lat: 35.1 + i / 1e5 },
    tags: ['跑腿', '今天'],
    stock: 1_000_000,
    createdAt: '2026-11-23T02:00:00.000Z',
  }))
  for (let i = 0; i < count; i += 1000) gateway.engine.insert({ collection: 'goods' }, goods.slice(i, i + 1000))
  return { said: { url: gateway.url, folder: gateway.folder }, stop: () => gateway.stop() }
})
