import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { fromRoot } from '../../local/paths'
import { createSimulatorHandler } from '../../local/simulator/handler'
import type { Control } from '../../local/simulator/runtime/control'
import { until } from './until'

export const sampleApp = fromRoot('tests', 'support', 'fixtures', 'weapp-basic')

/** A copy of a package with some words replaced: a build that somebody broke. */
export function brokenCopy(dist: string, changes: { file: string; from: string; to: string }[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'weapp-'))
  cpSync(dist, copy, { recursive: true })
  for (const { file, from, to } of changes) {
    const text = readFileSync(join(copy, file), 'utf8')
    if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`)
    writeFileSync(join(copy, file), text.replaceAll(from, to))
  }
  return copy
}

export interface SamplePhone {
  page: Page
  /** What was posted to the local cloud's addresses. */
  posts: { path: string; body: unknown; persona?: string }[]
  records(): Promise<
    Pick<Control, 'errors' | 'warnings' | 'missing' | 'forbidden' | 'setData' | 'wx' | 'route' | 'depth' | 'packages'>
  >
  /** Taps a control by its name. */
  tap(name: string): Promise<void>
  /** Waits until the sample's last answer fits, and gives it back. */
  said(pattern: RegExp): Promise<string>
  close(): Promise<void>
}

/** Serves a package in the simulator and opens it; stands in for the local cloud, answering each call by its own name. */
export async function openPhone(browser: Browser, dist = sampleApp, query = ''): Promise<SamplePhone> {
  const posts: SamplePhone['posts'] = []
  const handle = createSimulatorHandler({ dist })
  const server = createServer(async (request, response) => {
    if (await handle(request, response)) return
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    const body: unknown = text ? JSON.parse(text) : undefined
    posts.push({ path: request.url ?? '', body, persona: request.headers['x-persona']?.toString() })
    response.setHeader('content-type', 'application/json')
    response.end(
      request.url === '/local/templates'
        ? '[{"id":"t1","title":"办好通知"}]'
        : JSON.stringify({ ok: true, data: body }),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const context = await browser.newContext({ viewport: { width: 375, height: 700 } })
  const page = await context.newPage()
  page.setDefaultTimeout(5000)
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/weapp/${query}`)
  await page.locator('body[data-started]').waitFor({ state: 'attached' })
  const spoken = () => page.locator('wx-text[id$="said"]').filter({ visible: true }).innerText()
  return {
    page,
    posts,
    records: () =>
      page.evaluate(() => {
        const { errors, warnings, missing, forbidden, setData, wx, route, depth, packages } = window.__sim
        return { errors, warnings, missing, forbidden, setData, wx, route, depth, packages: [...(packages ?? [])] }
      }),
    tap: (name) => page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click(),
    said: async (pattern) => {
      let last = ''
      await until(async () => {
        last = await spoken()
        return pattern.test(last)
      }, 5).catch(() => {
        throw new Error(`said ${JSON.stringify(last)}, not ${pattern}`)
      })
      return last
    },
    close: async () => {
      await context.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      // A checkout may stand in the temporary folder too: the sample itself stays.
      if (dist !== sampleApp && dist.startsWith(tmpdir())) rmSync(dist, { recursive: true, force: true })
    },
  }
}
