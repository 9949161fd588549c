import { AppError } from '../../_platform/app-error'
import type { RoleKind } from '../member/role.row'
import type { Catalogue } from './order.row'

export const catalogueRights: readonly RoleKind[] = ['county-staff']
const mostItems = 30

export const itemOf = (catalogue: Catalogue | null, itemId: string) =>
  catalogue?.classes.flatMap(({ items }) => items).find(({ id }) => id === itemId)

/** Adds an item to a class or words it anew; an id that another class uses is refused. */
export function putItem(
  catalogue: Catalogue | null,
  put: { classId: string; itemId: string; name: string; about: string },
): Catalogue {
  const within = catalogue?.classes.find(({ id }) => id === put.classId)
  if (!catalogue || !within) throw new AppError('not-found', ['classId'])
  const before = within.items.find(({ id }) => id === put.itemId)
  if (!before && itemOf(catalogue, put.itemId)) throw new AppError('bad-input', ['itemId'])
  if (!before && within.items.length >= mostItems) throw new AppError('bad-input', ['classId'])
  if (before?.name === put.name && before.about === put.about) return catalogue
  const item = { id: put.itemId, name: put.name, about: put.about }
  const items = before ? within.items.map((old) => (old === before ? item : old)) : [...within.items, item]
  return { ...catalogue, classes: catalogue.classes.map((one) => (one === within ? { ...one, items } : one)) }
}
