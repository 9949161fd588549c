import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildWeapp, dist } from './support/build'

beforeAll(() => buildWeapp(), 180_000)

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  )
const read = (name: string) => readFileSync(join(dist, name), 'utf8')
const appJson = () => JSON.parse(read('app.json'))

test('what a screen reader needs reaches the templates', () => {
  const templates = read('base.wxml')
  for (const name of ['role', 'label', 'hidden', 'checked', 'selected', 'disabled'])
    expect(templates).toContain(` aria-${name}="{{`)
})

test('nothing in the package compiles strings or brings zod along', () => {
  for (const file of filesIn(dist).filter((name) => name.endsWith('.js'))) {
    const code = readFileSync(file, 'utf8')
    expect(code).not.toMatch(/safeParse|ZodMini|\$ZodType/)
    expect(code).not.toMatch(/\bnew Function\(|[^.\w]eval\(/)
    expect(code).not.toContain('sourceMappingURL')
  }
})

test('every page of app.json is there, with tab icons WeChat takes', () => {
  const { pages, subPackages, tabBar } = appJson()
  const all: string[] = [...pages]
  for (const part of subPackages) for (const page of part.pages) all.push(`${part.root}/${page}`)
  for (const page of all)
    for (const end of ['js', 'json', 'wxml']) expect(existsSync(join(dist, `${page}.${end}`))).toBe(true)
  for (const { iconPath, selectedIconPath, pagePath } of tabBar.list) {
    expect(pages).toContain(pagePath)
    for (const icon of [iconPath, selectedIconPath]) {
      const png = readFileSync(join(dist, icon))
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([81, 81])
      expect(png.length).toBeLessThanOrEqual(40 * 1024)
    }
  }
})

test("the map's marks are in the package, under the names the code uses", () => {
  const code = filesIn(dist)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(name, 'utf8'))
    .join('\n')
  const named = [...new Set(code.match(/\/assets\/map\/[\w-]+\.png/g))]
  expect(named.length).toBeGreaterThanOrEqual(3)
  for (const name of named) expect(existsSync(join(dist, name))).toBe(true)
})

test('what WeChat must be told before it lets the app ask for the position', () => {
  expect(appJson()).toMatchObject({
    lazyCodeLoading: 'requiredComponents',
    requiredPrivateInfos: ['getLocation'],
    __usePrivacyCheck__: true,
    permission: { 'scope.userLocation': { desc: expect.stringMatching(/^.{4,30}$/) } },
  })
})
