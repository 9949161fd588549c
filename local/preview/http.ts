const problem = () => document.getElementById('problem')

/** Shows or clears the one line that says that the local cloud cannot be reached. */
function tell(text: string): void {
  const line = problem()
  if (!line) return
  line.textContent = text
  line.hidden = text === ''
}

/** Asks the local cloud. Undefined, and a line on the page, if it does not answer. */
export async function ask<T>(
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<T | undefined> {
  try {
    const init = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) }
    const answer: T = await (await fetch(path, init)).json()
    tell('')
    return answer
  } catch {
    tell('本地云没有回应，可能已经停止。重新运行 npm start 再刷新。')
    return undefined
  }
}

/** The element with this id, which the page always has. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no element #${id}`)
  return found
}
