import fc from 'fast-check'
import { cursorAt, pageOf, positionOf } from '../../../cloudfunctions/_platform/cursor'
import { Cursor } from '../../../src/contracts/text'

const filters = { text: '水木', levels: ['estate'] }

test('any position comes back from a cursor that the wire takes', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~一-龥]{1,60}$/), (position) => {
      const cursor = cursorAt('area.search', filters, position)
      expect(Cursor.safeParse(cursor).success).toBe(true)
      expect(positionOf('area.search', { ...filters, cursor })).toBe(position)
    }),
  )
})

test('the order of filters and the page size do not matter; filters, call and position do', () => {
  const cursor = cursorAt('area.search', filters, 'jn-1')
  const code = (call: string, input: object) => {
    try {
      positionOf(call, input)
    } catch (error) {
      return (error as { code: string }).code
    }
    return 'ok'
  }
  expect(code('area.search', { limit: 5, levels: ['estate'], text: '水木', cursor })).toBe('ok')
  expect(code('area.search', { ...filters, text: '水', cursor })).toBe('cursor-invalid')
  expect(code('station.search', { ...filters, cursor })).toBe('cursor-invalid')
  const [, signature] = cursor.split('.')
  const other = `${Buffer.from('jn-2').toString('base64url')}.${signature}`
  expect(code('area.search', { ...filters, cursor: other })).toBe('cursor-invalid')
  expect(positionOf('area.search', { ...filters, cursor: undefined })).toBeUndefined()
})

test('a page has a cursor only where there is more', () => {
  const at = (item: number) => String(item)
  expect(pageOf('x', { limit: 2 }, [1, 2], at)).toEqual({ items: [1, 2] })
  const page = pageOf('x', { limit: 2 }, [1, 2, 3], at)
  expect(page.items).toEqual([1, 2])
  expect(positionOf('x', { cursor: page.cursor })).toBe('2')
  expect(pageOf('x', { limit: 2 }, [], at)).toEqual({ items: [] })
})
