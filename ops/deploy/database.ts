import {
  type CollectionName,
  collectionNames,
  collections,
  type Index,
} from '../../cloudfunctions/_platform/collections'
import { operatorCollections } from '../import/journal'
import { type Finding, fault } from './finding'

/** What has to be set up for one collection. Nothing on a phone may read or write any of them directly. */
export interface CollectionPlan {
  name: string
  /** Each as `field`, or `-field` where it descends. */
  indexes: readonly Index[]
}

/** Every collection that the product and the operator's commands use. */
export const collectionPlans = (): CollectionPlan[] =>
  [
    ...collectionNames.map((name: CollectionName) => ({ name, indexes: collections[name].indexes })),
    ...operatorCollections.map((name) => ({ name, indexes: [] })),
  ].sort((a, b) => (a.name < b.name ? -1 : 1))

/** In the console: 数据库 → 权限设置 → 自定义安全规则, the same for all. */
export const closedRule = '{ "read": false, "write": false }'

const namePattern = /^[A-Za-z]\w{0,63}$/
const fieldPattern = /^-?[A-Za-z_][\w.]*$/

/** What the database would refuse. */
export function databaseFindings(plans: readonly CollectionPlan[] = collectionPlans()): Finding[] {
  return plans.flatMap(({ name, indexes }) => {
    const written = indexes.map((index) => index.join(' '))
    return [
      ...(namePattern.test(name) ? [] : [fault(name, '集合名只能用字母、数字、下划线，字母开头')]),
      ...written.filter((one, at) => written.indexOf(one) !== at).map((one) => fault(name, `索引 ${one} 写了两遍`)),
      ...indexes.filter((index) => index.length === 0).map(() => fault(name, '有一个空的索引')),
      ...indexes
        .filter((index) => index.some((field) => !fieldPattern.test(field)))
        .map((index) => fault(name, `索引 ${index.join(' ')} 的字段名不对`)),
    ]
  })
}

const inWords = (index: Index) =>
  index.map((field) => (field.startsWith('-') ? `${field.slice(1)} 降` : `${field} 升`)).join('、')

/** The list that the operator goes through in the console. */
export const databaseLines = (): string[] =>
  collectionPlans().map(({ name, indexes }) =>
    indexes.length === 0 ? name : `${name}　索引：${indexes.map((index) => `（${inWords(index)}）`).join('')}`,
  )
