export interface Address {
  route: string
  query: Record<string, string>
}

const folderOf = (path: string): string[] => path.split('/').slice(0, -1)

/** Puts a relative path in relation to the file that names it; a leading slash means the package's root. */
export function resolvePath(from: string, path: string): string {
  if (path.startsWith('/')) return path.slice(1)
  const parts = folderOf(from)
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** A page's address as apps write it. WeChat hands the query over still encoded. */
export function parseAddress(url: string, from = ''): Address {
  const [path = '', search = ''] = url.split('?', 2)
  const pairs = search.split('&').filter(Boolean)
  const query = pairs.map((pair) => {
    const at = pair.indexOf('=')
    return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
  })
  return { route: resolvePath(from, path), query: Object.fromEntries(query) as Record<string, string> }
}
