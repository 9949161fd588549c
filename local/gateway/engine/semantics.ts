import { Context } from 'mingo'
import { Lazy } from 'mingo/lazy'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import * as window from 'mingo/operators/window'
import { resolve } from 'mingo/util'
import { type Doc, isPlainObject } from './doc'
import { invalidOperator } from './errors'
import { GEO_OPERATORS, type QueryOperator } from './geo/operators'
import { sortDocs } from './sorting'

/** mingo also divides text that looks like a number; MongoDB does not. */
const $mod: QueryOperator = (path, operands) => {
  const [divisor, remainder] = Array.isArray(operands) ? operands : []
  if (typeof divisor !== 'number' || typeof remainder !== 'number' || Math.trunc(divisor) === 0) {
    throw invalidOperator('$mod needs a divisor other than 0 and a remainder')
  }
  const fits = (value: unknown) => typeof value === 'number' && Math.trunc(value) % Math.trunc(divisor) === remainder
  return (doc) => {
    const value: unknown = resolve(doc, path)
    return Array.isArray(value) ? value.some(fits) : fits(value)
  }
}

/** In MongoDB null is at least and at most null, and a missing field counts as null. */
const orNull =
  (operator: QueryOperator): QueryOperator =>
  (path, operand, options) =>
    operand === null ? query.$eq(path, null, options) : operator(path, operand, options)

/** mingo may pick one document twice; MongoDB's sample has no doubles. */
const $sample: typeof pipeline.$sample = (docs, { size }) =>
  docs.transform((all: unknown[]) => {
    const pool = [...all]
    for (let i = pool.length - 1; i > 0; i--) {
      const j = Math.floor(Math.random() * (i + 1))
      ;[pool[i], pool[j]] = [pool[j], pool[i]]
    }
    return Lazy(pool.slice(0, size))
  })

/** The same order as in queries, arrays by their smallest or largest element included. */
const $sort: typeof pipeline.$sort = (docs, order) => {
  if (!isPlainObject(order) || Object.keys(order).length === 0) throw invalidOperator('$sort needs an object of fields')
  return docs.transform((all: Doc[]) => Lazy(sortDocs(all, order)))
}

/** mingo's operators, with those added or corrected in which it differs from MongoDB. */
export const SEMANTICS = Context.init({
  accumulator,
  expression,
  projection,
  window,
  query: { ...query, ...GEO_OPERATORS, $mod, $gte: orNull(query.$gte), $lte: orNull(query.$lte) },
  pipeline: { ...pipeline, $sample, $sort },
})
