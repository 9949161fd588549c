import type { SuggestionView } from '@/contracts/suggestion'
import type { SuggestionKind } from '@/contracts/suggestion.const'
import { personalDataError } from '@/ui/personal-data-copy'

/** What somebody has written of a suggestion so far. */
export interface PostDraft {
  title: string
  detail: string
  kind?: SuggestionKind
  /** Somebody helped (代办). */
  forId?: string
  photoIds: string[]
}

export const emptyDraft: PostDraft = { title: '', detail: '', photoIds: [] }

export const draftOf = ({ title, detail, kind, photoIds = [] }: SuggestionView): PostDraft => ({
  title,
  detail,
  kind,
  photoIds,
})

/** What is wrong with each field, in words; empty when it may be handed in. */
export function faultsOf({ title, detail, kind }: PostDraft): Partial<Record<'title' | 'detail' | 'kind', string>> {
  const titleFault = title.trim() ? personalDataError(title) : '请写一句想改什么'
  const detailFault = detail.trim() ? personalDataError(detail) : '请说说现在怎么样、想怎么改'
  return {
    ...(titleFault && { title: titleFault }),
    ...(detailFault && { detail: detailFault }),
    ...(!kind && { kind: '请选一样' }),
  }
}
