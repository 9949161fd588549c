import { useRemote } from './remote'
import { call } from './rpc'
import { usePages } from './use-pages'

/** Those for whom the person may act, page by page, and the chosen one on whichever page of the list they stand (`isGone`: on none). */
export function useHelped(isAsked: boolean, chosenId?: string) {
  const pages = usePages(isAsked ? 'mine' : undefined, (part) => call('help.list', { mine: true, ...part }))
  const { items = [] } = pages
  const isBeyond = isAsked && chosenId !== undefined && !items.some(({ id }) => id === chosenId)
  const beyond = useRemote('help.list', isBeyond ? { mine: true, helpedId: chosenId, limit: 1 } : undefined)
  const people = isBeyond ? [...(beyond.data?.items ?? []), ...items] : items
  const chosen = people.find(({ id }) => id === chosenId)
  const failure = pages.failure ?? beyond.failure
  const reload = async () => {
    await Promise.all([pages.reload(), beyond.reload()])
  }
  return { pages: { ...pages, failure, reload }, people, chosen, isGone: !chosen && beyond.data !== undefined }
}
