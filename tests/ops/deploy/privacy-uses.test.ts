import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromRoot, rootFolder } from '../../../local/paths'
import { isUsesFresh, privacyUses, usesFile, usesText } from '../../../ops/deploy/privacy-uses'

let copy: string
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'privacy-'))
  for (const folder of ['src', 'cloudfunctions']) cpSync(fromRoot(folder), join(copy, folder), { recursive: true })
})
afterEach(() => rmSync(copy, { recursive: true, force: true }))

const change = (file: string, from: string | RegExp, to: string) => {
  const before = readFileSync(join(copy, file), 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(join(copy, file), after)
}

test('the privacy page names what the code uses, as it is now', () => {
  // If this fails: npm run ops -- privacy-uses, then write the missing sentences.
  expect(readFileSync(fromRoot(usesFile), 'utf8')).toBe(usesText(privacyUses(rootFolder())))
})

test('it finds what is known to be there', () => {
  const { phoneApis, memberFields, personalParts } = privacyUses(copy)
  expect(phoneApis).toEqual(expect.arrayContaining(['getLocation', 'chooseMedia', 'scanCode', 'setClipboardData']))
  expect(memberFields).toEqual(expect.arrayContaining(['phone', 'openid', 'callName']))
  expect(personalParts).toEqual(expect.arrayContaining(['member', 'orders', 'wishes']))
})

test.each([
  [
    'an interface',
    'src/platform/phone.ts',
    'Taro.makePhoneCall',
    'Taro.chooseAddress(); Taro.makePhoneCall',
    'chooseAddress',
  ],
  ['a button type', 'src/ui/share-button/index.tsx', 'openType="share"', 'openType="getPhoneNumber"', 'getPhoneNumber'],
  [
    'a named import',
    'src/platform/phone.ts',
    "import Taro from '@tarojs/taro'",
    "import { getWeRunData } from '@tarojs/taro'",
    'getWeRunData',
  ],
  [
    'a field of a member',
    'cloudfunctions/_modules/member/member.row.ts',
    '  callName?: string\n',
    '  callName?: string\n  birthDay?: string\n',
    'birthDay',
  ],
  [
    'a part of the export',
    'cloudfunctions/_modules/wish/wish.personal.ts',
    /^ {2}name: 'wishes',/m,
    "  name: 'dreams',",
    'dreams',
  ],
])('%s that the page does not name is found', (_, file, from, to, name) => {
  expect(isUsesFresh(copy)).toBe(true)
  change(file, from, to)
  expect(isUsesFresh(copy)).toBe(false)
  expect(usesText(privacyUses(copy))).toContain(`'${name}'`)
})

test('what is used no longer is named no longer', () => {
  change('src/platform/clipboard.ts', 'Taro.setClipboardData', 'nothing')
  expect(privacyUses(copy).phoneApis).not.toContain('setClipboardData')
})
