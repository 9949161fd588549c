import { ActionButton } from './action-button'
import { Choices } from './choices'
import { FaultLine } from './fault-line'

interface PagedChoicesProps {
  label: string
  /** Stands first: what is chosen without choosing. */
  own: string
  options: readonly { value: string; label: string }[]
  /** Where more of them come from. */
  pages: {
    isCut: boolean
    hasMore: boolean
    isLoading: boolean
    failure?: { message: string; traceId?: string }
    more(): Promise<void>
    reload(): Promise<void>
  }
  chosen?: string
  onChoose: (value: string | undefined) => void
}

const self = 'self'

/** Oneself or one of a list that comes page by page; nothing where the list is known to be empty. */
export function PagedChoices({ label, own, options, pages, chosen, onChoose }: PagedChoicesProps) {
  const { isCut, hasMore, isLoading, failure, more, reload } = pages
  if (options.length === 0 && !hasMore && !failure) return null
  return (
    <>
      <Choices
        label={label}
        options={[{ value: self, label: own }, ...options]}
        chosen={chosen ?? self}
        onChoose={(value) => onChoose(value === self ? undefined : value)}
      />
      <FaultLine failure={failure} action="再试一次" onTap={() => void reload()} />
      {isCut && <ActionButton label="回到最前面" tone="text" onTap={() => void reload()} />}
      {hasMore && <ActionButton label="更多" tone="text" isBusy={isLoading} onTap={() => void more()} />}
    </>
  )
}
