import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { portBusy, portRefused } from '../start-failure'

export interface Listening {
  port: number
  close(): Promise<void>
}

/** Longer than any pause of a caller that keeps its connection: one that is closed as it is used again is a fault to it. */
export const keepAliveTimeout = 120_000

/** Serves on this machine only. Port 0 takes a free one. Throws `StartFailure`. */
export function listen(port: number, handler: RequestListener): Promise<Listening> {
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000, keepAliveTimeout }, handler)
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portBusy(port) : portRefused(port, error.code ?? 'unknown'))
    })
    server.listen(port, '127.0.0.1', () => {
      resolve({ port: (server.address() as AddressInfo).port, close: () => close(server) })
    })
  })
}

/** Ends what is still open: a browser's idle connection would keep the server for minutes. */
const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
