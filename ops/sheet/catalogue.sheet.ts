import type { Catalogue } from '../../cloudfunctions/_modules/order/order.row'
import { personalDataIn } from '../../src/contracts/personal-data.calc'
import { CellError } from '../fault'
import type { CellReader, Column } from '../table/columns'
import type { Cells } from '../table/write-table'
import { idCell, textCell } from './cells'

export type CatalogueColumn = 'class' | 'className' | 'item' | 'name' | 'about'

export const catalogueColumns: readonly Column<CatalogueColumn>[] = [
  { key: 'class', heading: '类别编号', english: 'class', isRequired: true },
  { key: 'className', heading: '类别', english: 'class_name', isRequired: true },
  { key: 'item', heading: '项目编号', english: 'item', isRequired: true },
  { key: 'name', heading: '项目', english: 'name', isRequired: true },
  { key: 'about', heading: '说明', english: 'about', isRequired: true },
]

export interface SheetItem {
  classId: string
  className: string
  id: string
  name: string
  about: string
}

/** Everybody reads it. */
const publicCell = (heading: string, max: number) => (value: string) => {
  if (personalDataIn(value).length > 0)
    throw new CellError('bad-value', `${heading}里有电话、门牌这样的个人信息，请去掉`)
  return textCell(heading, max)(value)
}

export const readItem = (cell: CellReader<CatalogueColumn>): SheetItem => ({
  classId: cell.value('class', idCell('类别编号')),
  className: cell.value('className', publicCell('类别', 20)),
  id: cell.value('item', idCell('项目编号')),
  name: cell.value('name', publicCell('项目', 20)),
  about: cell.value('about', publicCell('说明', 100)),
})

/** A line for each item, class by class, in the order in which people see them. */
export const catalogueCells = ({ classes }: Pick<Catalogue, 'classes'>): Cells<CatalogueColumn>[] =>
  classes.flatMap((one) =>
    one.items.map(({ id, name, about }) => ({ class: one.id, className: one.name, item: id, name, about })),
  )
