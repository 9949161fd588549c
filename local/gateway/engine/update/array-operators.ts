import { compare, isEqual, resolve } from 'mingo/util'
import { type Doc, isOperatorObject, isPlainObject } from '../doc'
import { requestFailed } from '../errors'
import { matcher } from '../mingo'
import type { UpdateOperator } from './field-operators'
import { findSlot, makeSlot, read, type Slot, write } from './path'

function arrayIn(slot: Slot, path: string): unknown[] | undefined {
  const value = read(slot)
  if (value === undefined) return undefined
  if (!Array.isArray(value)) throw requestFailed(`The field '${path}' must be an array`)
  return value
}

function modifiers(operand: unknown, path: string): Doc & { $each: unknown[] } {
  if (!isPlainObject(operand) || !('$each' in operand)) return { $each: [operand] }
  if (!Array.isArray(operand.$each)) throw requestFailed(`The argument to $each at '${path}' must be an array`)
  for (const name of ['$position', '$slice']) {
    if (operand[name] !== undefined && !Number.isInteger(operand[name])) {
      throw requestFailed(`The value for ${name} at '${path}' must be an integer`)
    }
  }
  return { ...operand, $each: operand.$each }
}

const $push: UpdateOperator = (doc, path, operand) => {
  const { $each, $position, $sort, $slice } = modifiers(operand, path)
  const slot = makeSlot(doc, path)
  const list = [...(arrayIn(slot, path) ?? [])]
  // A negative position counts from the end, as Array.splice does too.
  list.splice(typeof $position === 'number' ? $position : list.length, 0, ...$each)
  if ($sort !== undefined) list.sort(sorter($sort, path))
  if (typeof $slice === 'number') write(slot, $slice < 0 ? list.slice($slice) : list.slice(0, $slice))
  else write(slot, list)
}

function sorter(spec: unknown, path: string): (a: unknown, b: unknown) => number {
  if (spec === 1 || spec === -1) return (a, b) => compare(a, b) * spec
  if (!isPlainObject(spec)) throw requestFailed(`The $sort at '${path}' must be 1, -1 or an object`)
  const keys = Object.entries(spec)
  const pick = (value: unknown, key: string) => (isPlainObject(value) ? resolve(value, key) : undefined)
  return (a, b) => {
    for (const [key, direction] of keys) {
      const order = compare(pick(a, key), pick(b, key)) * Number(direction)
      if (order !== 0) return order
    }
    return 0
  }
}

const $addToSet: UpdateOperator = (doc, path, operand) => {
  const { $each } = modifiers(operand, path)
  const slot = makeSlot(doc, path)
  const list = [...(arrayIn(slot, path) ?? [])]
  for (const value of $each) if (!list.some((item) => isEqual(item, value))) list.push(value)
  write(slot, list)
}

/** The operators that only take away do nothing where there is no array to take from. */
const removing =
  (keep: (list: unknown[], operand: unknown, path: string) => unknown[]): UpdateOperator =>
  (doc, path, operand) => {
    const slot = findSlot(doc, path)
    const list = slot && arrayIn(slot, path)
    if (slot && list) write(slot, keep(list, operand, path))
  }

const $pop = removing((list, operand, path) => {
  if (operand !== 1 && operand !== -1) throw requestFailed(`$pop at '${path}' expects 1 or -1`)
  return operand === 1 ? list.slice(0, -1) : list.slice(1)
})

const $pull = removing((list, condition) => {
  // An object without operators is a query on the elements; anything else is a condition on the element itself.
  if (isPlainObject(condition) && !isOperatorObject(condition)) {
    const matches = matcher(condition)
    return list.filter((item) => !isPlainObject(item) || !matches(item))
  }
  const matches = matcher({ item: condition })
  return list.filter((item) => !matches({ item }))
})

const $pullAll = removing((list, values, path) => {
  if (!Array.isArray(values)) throw requestFailed(`$pullAll at '${path}' requires an array`)
  return list.filter((item) => !values.some((value) => isEqual(item, value)))
})

export const ARRAY_OPERATORS: Record<string, UpdateOperator> = { $push, $addToSet, $pop, $pull, $pullAll }
