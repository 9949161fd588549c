import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { personaById, personas } from '../../../local/demo/personas'
import { demoTemplates } from '../../../local/open-api/template'
import { fromRoot } from '../../../local/paths'
import { launchBrowser } from '../../support/browser'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'
import { until } from '../../support/until'

const functionsDir = fromRoot('tests', 'support', 'fixtures', 'functions')
const axeFile = createRequire(__filename).resolve('axe-core/axe.min.js')

/** Stands for the app: says who it is run as, where it was opened, and what year it thinks it is. */
const app = `<!doctype html><html lang="zh-CN"><head><title>app</title></head><body><main><h1>app</h1><p id="state"></p></main>
<script>document.getElementById('state').textContent = JSON.stringify({
  persona: localStorage.getItem('tongxinyi.persona'), size: localStorage.getItem('tongxinyi.font-size'),
  hash: location.hash, year: new Date().getFullYear() })</script></body></html>`

describe('the frame around the phone', () => {
  const h5Dir = mkdtempSync(join(tmpdir(), 'h5-'))
  let cloud: TestCloud
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    writeFileSync(join(h5Dir, 'index.html'), app)
    cloud = await startTestCloud({ functionsDir, h5Dir })
    browser = await launchBrowser()
  }, 60_000)
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  })
  afterEach(() => page.close())
  afterAll(async () => {
    await browser.close()
    await cloud.stop()
    rmSync(h5Dir, { recursive: true })
  })

  const open = (query = '') => page.goto(`${cloud.url}/${query}`)
  const state = async (): Promise<Record<string, unknown>> =>
    JSON.parse((await page.frameLocator('#app').locator('#state').textContent()) ?? '{}')
  const shows = (part: Record<string, unknown>) =>
    until(async () => {
      const now = await state().catch(() => ({}) as Record<string, unknown>)
      return Object.entries(part).every(([key, value]) => now[key] === value)
    })

  it('hands the phone to whoever is chosen, elders with large text, and remembers it', async () => {
    await open()
    await shows({ persona: 'resident', size: '17' })
    expect(await page.getByRole('radio').count()).toBe(personas.length)
    await page.getByLabel(personaById('elder')?.name ?? '').check()
    await shows({ persona: 'elder', size: '22' })
    await open()
    await shows({ persona: 'elder' })
    await open('?persona=stranger')
    await shows({ persona: 'stranger', size: '17' })
  })

  it('opens the page of a scanned code', async () => {
    await open('?page=pages/map/index&scene=s:jn-1')
    await shows({ hash: '#/pages/map/index?scene=s%3Ajn-1' })
  })

  it('moves the time, for the app in the phone too, and back', async () => {
    await cloud.post('/local/clock', { now: '2030-12-31T23:30:00+08:00' })
    await open()
    await shows({ year: 2030 })
    await page.getByRole('button', { name: '快 1 天' }).click()
    await shows({ year: 2031 })
    expect(await page.locator('#now').textContent()).toMatch(/1月1日.*23:3/)
    expect(await page.getByText('已调整').isVisible()).toBe(true)
    await page.getByRole('button', { name: '回到现在' }).click()
    await shows({ year: new Date().getFullYear() })
    expect(await page.getByText('已调整').isVisible()).toBe(false)
  })

  it('shows a message when it is sent, in a drawer that Escape closes', async () => {
    await open()
    await page.getByRole('button', { name: /微信消息/ }).click()
    await page.getByText('还没有消息').waitFor()
    const [template] = demoTemplates
    const touser = personas[0]?.openid ?? ''
    const templateId = template?.id ?? ''
    cloud.ledger.accept(touser, templateId)
    const data = { thing1: { value: '上门理发' } }
    cloud.ledger.send({ sentAt: new Date().toISOString(), touser, templateId, data })
    await page.getByText('上门理发').waitFor()
    expect(await page.getByText(template?.title ?? '').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('#drawer').isVisible()).toBe(false)
  })

  it('lets the phone fill a narrow screen, with the settings behind a button', async () => {
    await page.setViewportSize({ width: 390, height: 800 })
    await open()
    expect(await page.locator('#app').boundingBox()).toMatchObject({ x: 0, y: 0, width: 390, height: 800 })
    expect(await page.locator('#side').isVisible()).toBe(false)
    await page.getByRole('button', { name: '预览' }).click()
    expect(await page.locator('#side').isVisible()).toBe(true)
  })

  it.each(['light', 'dark'] as const)('has no fault that axe can find, in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await open()
    await shows({ hash: '' })
    await page.getByRole('button', { name: /微信消息/ }).click()
    await page.evaluate(readFileSync(axeFile, 'utf8'))
    const faults = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
    )
    expect(faults).toEqual([])
  })
})
