import type { Catalogue, Theme } from '../../cloudfunctions/_modules/order/order.row'
import type { Fault } from '../fault'
import { catalogueColumns, readItem, type SheetItem } from '../sheet/catalogue.sheet'
import { readRows, recordsOf, type TableLine } from '../table/columns'
import { duplicatesIn, type Plan } from './plan'
import type { Write } from './write'

type Line = { line: number; row: SheetItem }
type Classes = Catalogue['classes']

const mostItems = 30

/** Classes and items in the order of the sheet. */
function classesOf(rows: readonly Line[]): Classes {
  const classes = new Map<string, Classes[number]>()
  for (const { row } of rows) {
    const { classId, className, id, name, about } = row
    const within = classes.get(classId) ?? { id: classId, name: className, items: [] }
    classes.set(classId, { ...within, items: [...within.items, { id, name, about }] })
  }
  return [...classes.values()]
}

/** A class has one name, and no more items than a page of the phone shows. */
function classFaults(rows: readonly Line[]): Fault[] {
  const first = new Map<string, SheetItem>()
  const count = new Map<string, number>()
  return rows.flatMap(({ line, row }): Fault[] => {
    const { classId, className } = row
    const before = first.get(classId) ?? row
    first.set(classId, before)
    const items = (count.get(classId) ?? 0) + 1
    count.set(classId, items)
    if (before.className !== className)
      return [
        { line, code: 'duplicate', message: `类别编号 ${classId} 前面叫“${before.className}”，这里叫“${className}”` },
      ]
    return items === mostItems + 1
      ? [{ line, code: 'bad-value', message: `类别“${className}”超过 ${mostItems} 个项目，请分成两类` }]
      : []
  })
}

/** What stations still offer is not taken out of the catalogue. */
function usedFaults(gone: readonly { id: string; name: string }[], themes: readonly Theme[], today: string): Fault[] {
  return gone.flatMap((item): Fault[] => {
    const theme = themes.find(({ itemId, listedUntil }) => itemId === item.id && listedUntil >= today)
    if (!theme) return []
    const message = `表里没有项目 ${item.id}（${item.name}），但“${theme.stationName}”的“${theme.name}”还在用它`
    return [{ line: 1, code: 'still-used', message }]
  })
}

/**
 * Plans a county's catalogue of free services: the sheet is all of it, in its order. How the county handles orders is not
 * in the sheet and stays.
 */
export function planCatalogue(
  lines: TableLine[],
  there: { countyId: string; catalogue: Catalogue | undefined; themes: readonly Theme[] },
  today: string,
): Plan & { removed: number } {
  const { rows, faults } = readRows(recordsOf(lines, catalogueColumns), readItem)
  const before = there.catalogue?.classes.flatMap(({ items }) => items) ?? []
  const classes = classesOf(rows)
  const after = classes.flatMap(({ items }) => items)
  const old = new Map(before.map((item) => [item.id, item]))
  const gone = before.filter(({ id }) => !after.some((item) => item.id === id))
  const added = after.filter(({ id }) => !old.has(id)).length
  const changed = after.filter((item) => {
    const known = old.get(item.id)
    return known && (known.name !== item.name || known.about !== item.about)
  }).length
  const row = { _id: there.countyId, classes, settings: there.catalogue?.settings ?? {} }
  const write: Write<'catalogues'> = { collection: 'catalogues', row, fields: ['classes'] }
  const isSame = JSON.stringify(there.catalogue?.classes) === JSON.stringify(classes)
  const all = [
    ...faults,
    ...duplicatesIn(rows, ({ id }) => id, '项目编号'),
    ...classFaults(rows),
    // A line that could not be read is not a line that is missing.
    ...(faults.length > 0 ? [] : usedFaults(gone, there.themes, today)),
  ]
  return {
    faults: all.sort((a, b) => a.line - b.line),
    writes: isSame ? [] : [write as unknown as Write],
    added,
    changed,
    unchanged: after.length - added - changed,
    removed: gone.length,
  }
}
