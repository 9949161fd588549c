import type { Browser } from 'playwright-core'
import { seriousFindings } from '../support/axe'
import { launchBrowser } from '../support/browser'
import { openPhone, type SamplePhone } from '../support/sample-phone'

let browser: Browser
let phone: SamplePhone

beforeAll(async () => {
  browser = await launchBrowser()
  phone = await openPhone(browser, undefined, '?open=pages/form/index')
})
afterAll(async () => {
  await phone?.close()
  await browser?.close()
})

const control = (role: 'radio' | 'checkbox' | 'switch' | 'slider' | 'textbox', name: string) =>
  phone.page.getByRole(role, { name })

test('typing tells value and cursor, and the app can empty the field', async () => {
  const field = phone.page.getByPlaceholder('您的姓名')
  await field.fill('王奶奶')
  await phone.said(/^\{"value":"王奶奶","cursor":3,"keyCode":0\}$/)
  await field.fill('清空')
  await phone.page.waitForFunction(() => document.querySelector('input')?.value === '')
})

test('a field takes no more letters than allowed', async () => {
  const field = phone.page.getByPlaceholder('您的姓名')
  await field.pressSequentially('123456789')
  expect(await field.inputValue()).toBe('123456')
})

test('a label stands for its field', async () => {
  await phone.page.getByText('姓名', { exact: true }).click()
  expect(await phone.page.evaluate(() => document.activeElement?.getAttribute('placeholder'))).toBe('您的姓名')
  await phone.page.getByText('乙', { exact: true }).click()
  await phone.said(/^\{"value":"b"\}$/)
})

test('choices tell what is chosen, a group as one', async () => {
  await control('switch', '开关').click()
  await phone.said(/^\{"value":true\}$/)
  await control('radio', '甲').click()
  await phone.said(/^\{"value":"a"\}$/)
  expect(await control('radio', '乙').getAttribute('aria-checked')).toBe('false')
  await control('checkbox', '子').click()
  await control('checkbox', '丑').click()
  await phone.said(/^\{"value":\["x","y"\]\}$/)
})

test('a slider tells its value', async () => {
  await control('slider', '程度').fill('7')
  await phone.said(/^\{"value":7\}$/)
})

test('pickers open a sheet and answer in their mode', async () => {
  const sheet = phone.page.getByRole('dialog')
  await phone.tap('选种类')
  await sheet.getByRole('combobox').selectOption('饭')
  await phone.tap('确定')
  await phone.said(/^\{"value":"1"\}$/)
  await phone.tap('选日子')
  await sheet.locator('input').fill('2026-03-04')
  await phone.tap('确定')
  await phone.said(/^\{"value":"2026-03-04"\}$/)
  await phone.tap('选地区')
  await sheet.getByLabel('县（区）').selectOption('莒南县')
  await phone.tap('确定')
  await phone.said(/"value":\["山东省","临沂市","莒南县"\]/)
  await phone.tap('选地区')
  await phone.tap('取消')
  await phone.said(/cancel/)
})

test('a form sends all named fields, and empties them', async () => {
  await phone.page.getByPlaceholder('说说').fill('好')
  await phone.tap('交')
  await phone.said(/^\{"who":"123456","what":"好","on":true,"pick":"a","many":\["x","y"\],"level":7,"kind":"1"\}$/)
  await phone.tap('清')
  await phone.said(/reset/)
  await phone.tap('交')
  await phone.said(/^\{"who":"","what":"","on":false,"pick":"","many":\[\],"level":1,"kind":null\}$/)
})

test('a swiper turns, a long box tells its end', async () => {
  await phone.tap('下一张')
  await phone.said(/"current":1/)
  await phone.page.getByText('第二').waitFor()
  await phone.page.getByLabel('长条').evaluate((box) => box.scrollTo(0, 400))
  await phone.said(/lower/)
})

test('rich text keeps its form and loses its scripts', async () => {
  const html = await phone.page.locator('wx-rich-text').innerHTML()
  expect(html).toContain('粗')
  expect(html).not.toMatch(/onclick|script/)
})

test('a map draws markers and circles, and tells of taps and moves', async () => {
  await phone.page.getByRole('button', { name: '七号' }).click()
  await phone.said(/^\{"markerId":7\}$/)
  const radius = await phone.page.locator('wx-map circle').getAttribute('r')
  // 100 m at zoom 15 and 35° north: 40075017 / (256 · 2^15) · cos 35° = 3.913 m a pixel.
  expect(Number(radius)).toBeCloseTo(100 / 3.913, 1)
  await phone.tap('放大地图')
  await phone.page.getByText('end scale').waitFor()
})

test('nothing went wrong meanwhile, and axe finds nothing serious', async () => {
  const { errors, missing, warnings } = await phone.records()
  expect({ errors, missing, warnings }).toEqual({ errors: [], missing: [], warnings: [] })
  expect(await seriousFindings(phone.page)).toEqual([])
})
