import { compare } from 'mingo/util'
import type { Doc } from '../doc'
import { requestFailed } from '../errors'
import { erase, findSlot, makeSlot, read, write } from './path'

/** Applies one operator at one path of `doc`, in place. */
export type UpdateOperator = (doc: Doc, path: string, operand: unknown, now: Date) => void

const $set: UpdateOperator = (doc, path, operand) => write(makeSlot(doc, path), operand)

const $unset: UpdateOperator = (doc, path) => {
  const slot = findSlot(doc, path)
  if (slot && read(slot) !== undefined) erase(slot)
}

const arithmetic =
  (name: string, combine: (current: number, operand: number) => number): UpdateOperator =>
  (doc, path, operand) => {
    if (typeof operand !== 'number') throw requestFailed(`Cannot ${name} with a non-numeric argument at '${path}'`)
    const slot = makeSlot(doc, path)
    const current = read(slot) ?? (read(slot) === undefined ? 0 : null)
    if (typeof current !== 'number') {
      throw requestFailed(`Cannot apply $${name} to a value of non-numeric type at '${path}'`)
    }
    write(slot, combine(current, operand))
  }

const extreme =
  (direction: 1 | -1): UpdateOperator =>
  (doc, path, operand) => {
    const slot = makeSlot(doc, path)
    const current = read(slot)
    if (current === undefined || compare(operand, current) * direction > 0) write(slot, operand)
  }

const $rename: UpdateOperator = (doc, path, operand) => {
  if (typeof operand !== 'string' || operand === path)
    throw requestFailed(`$rename of '${path}' needs another field name`)
  const from = findSlot(doc, path)
  const value = from && read(from)
  if (!from || value === undefined) return
  erase(from)
  write(makeSlot(doc, operand), value)
}

const $currentDate: UpdateOperator = (doc, path, _operand, now) => write(makeSlot(doc, path), new Date(now))

export const FIELD_OPERATORS: Record<string, UpdateOperator> = {
  $set,
  $unset,
  $rename,
  $currentDate,
  $inc: arithmetic('inc', (current, operand) => current + operand),
  $mul: arithmetic('mul', (current, operand) => current * operand),
  $min: extreme(-1),
  $max: extreme(1),
}
