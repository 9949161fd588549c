import { Text } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { ActionButton } from './action-button'
import { Message } from './message'
import { useMode } from './mode'
import { Notice } from './notice'
import { Skeleton } from './skeleton'
import { ageWord } from './time-copy'

interface PageListProps<T> {
  pages: {
    items?: T[]
    isCut: boolean
    keptAt?: number
    failure?: { message: string; traceId?: string }
    isLoading: boolean
    hasMore: boolean
    more(): Promise<void>
    reload(): Promise<void>
  }
  /** 长辈版 begins with three and shows three more with each tap, instead of all that came. */
  isStepped?: boolean
  /** What will be here, and the first step. */
  empty: ReactNode
  children: (items: T[]) => ReactNode
}

const largeStep = 3

/** Decides once for every list: loading, failed, empty, old, ready, and whether there is more. */
export function PageList<T>({ pages, isStepped = false, empty, children }: PageListProps<T>) {
  const { isLarge } = useMode()
  const step = isStepped && isLarge ? largeStep : undefined
  const [wanted, setWanted] = useState(step)
  const { items, isCut, keptAt, failure, isLoading, hasMore, more, reload } = pages
  const retry = () => {
    reload()
  }
  if (!items)
    return failure ? (
      <Message
        icon="close"
        title={failure.message}
        traceId={failure.traceId}
        actions={<ActionButton label="再试一次" onTap={retry} />}
      />
    ) : (
      <Skeleton />
    )
  const shown = wanted === undefined ? items : items.slice(0, wanted)
  const showMore = () => {
    if (step !== undefined && wanted !== undefined) setWanted(wanted + step)
    if (hasMore && (wanted === undefined || wanted + (step ?? 0) >= items.length)) more()
  }
  const age = keptAt === undefined ? '之前看到的内容' : `${ageWord(Date.now() - keptAt)}的内容`
  return (
    <>
      {failure && <Notice text={`${failure.message}。下面是${age}`} action="再试一次" onTap={retry} />}
      {isCut && <ActionButton label="回到最前面" tone="plain" onTap={retry} />}
      {items.length === 0 && !hasMore ? empty : children(shown)}
      {(hasMore || shown.length < items.length) && (
        <ActionButton label="更多" tone="plain" isBusy={isLoading} onTap={showMore} />
      )}
      {isLoading && keptAt !== undefined && <Text className="second">正在看有没有新的…</Text>}
    </>
  )
}
