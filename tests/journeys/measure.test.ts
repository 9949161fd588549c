import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { measurePage } from '../support/journey/measure'

const limits = { text: 18, line: 1.3, target: 44, mainTarget: 60 }
const good = 'font:20px/1.5 sans-serif;color:#211b16;background:#fff'
const big = 'width:100px;height:60px;font-size:20px'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

async function faultsOf(html: string, width = 375): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width, height: 700 } })
  try {
    await page.setContent(`<body style="margin:0;${good}">${html}</body>`)
    return (await page.evaluate(measurePage, limits)).faults
  } finally {
    await page.close()
  }
}

test.each([
  ['a good page', `<p>好读的话</p><button style="${big}">去</button>`, undefined],
  ['small letters', '<p style="font-size:16px">小字</p>', '文字 16px'],
  ['lines too close', '<p style="line-height:1.1;width:60px">挤在一起的几行字</p>', '行高 1.10'],
  ['pale letters', '<p style="color:#aaa">看不清</p>', '对比度 2.3'],
  [
    'pale letters on a half clear ground',
    '<div style="background:rgba(0,0,0,.5)"><p style="color:#888">看不清</p></div>',
    '对比度',
  ],
  ['a small target', '<button style="width:40px;height:60px;font-size:20px">去</button>', '点按区 40×60'],
  [
    'a low main button',
    '<button class="action-main" style="width:200px;height:50px;font-size:20px">去</button>',
    '主按钮高 50',
  ],
  [
    'buttons over each other',
    `<button style="${big}">去</button><button style="${big};margin-left:-40px">来</button>`,
    '与别的按钮重叠',
  ],
  ['cut words', '<p style="width:60px;overflow:hidden;white-space:nowrap">这句话放不下</p>', '文字被截断'],
  ['a page that slides', '<div style="width:500px">宽</div>', '页面横向滚动'],
  ["WeChat's attribute in a browser", '<div aria-role="radiogroup">选</div>', '浏览器不认的 aria-role'],
  ['a nameless button', `<button style="${big}"></button>`, '没有名字的按钮'],
])('%s', async (_, html, fault) => {
  const faults = await faultsOf(html)
  if (fault) expect(faults.join('\n')).toContain(fault)
  else expect(faults).toEqual([])
})
