interface Issue {
  code?: string
  path: readonly PropertyKey[]
  keys?: readonly string[]
}

const mostFields = 8
const longestField = 40

/** A path as the caller wrote it, with what cannot be a field's name of ours left out: it is echoed. */
const fieldName = (path: readonly PropertyKey[]) =>
  path
    .map((part) => String(part).replace(/[^\w-]/g, ''))
    .join('.')
    .slice(0, longestField) || 'input'

/** The paths of the fields that a schema refused, each once. */
export function fieldsAtFault(issues: readonly Issue[]): string[] {
  const paths = issues.flatMap(({ path, keys }) => (keys ? keys.map((key) => [...path, key]) : [path]))
  return [...new Set(paths.map(fieldName))].slice(0, mostFields)
}
