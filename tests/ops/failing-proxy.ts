import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

const json = { 'content-type': 'application/json' }

/**
 * Stands before a gateway and lets `budget` requests pass. What comes after is cut off: not delivered, or, with
 * `losesAnswer`, the first one delivered and its answer lost, as when the operator's machine dies.
 */
export async function failingProxy(adminUrl: string, budget: number, losesAnswer: boolean) {
  let left = budget
  const server = createServer((req, res) => {
    const isCut = left <= 0
    const isDelivered = left > 0 || (left === 0 && losesAnswer)
    left -= 1
    // A refusal rather than a broken connection, after which the SDK would leave its timers running.
    const cut = () => void res.writeHead(200, json).end('{"code":"CUT_OFF","message":""}')
    if (!isDelivered) return cut()
    const target = new URL(req.url ?? '', adminUrl)
    const onward = request(target, { method: req.method, headers: req.headers }, (answer) => {
      if (isCut) {
        answer.resume()
        answer.on('end', cut)
      } else {
        res.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(res)
      }
    })
    req.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Whether everything passed: the budget was more than was needed. */
    wasEnough: () => left >= 0,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
