import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { ActionButton } from './action-button'
import { Message } from './message'
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
  /** What will be here, and the first step. */
  empty: ReactNode
  children: (items: T[]) => ReactNode
}

/** Decides once for every list: loading, failed, empty, old, ready, and whether there is more. */
export function PageList<T>({ pages, empty, children }: PageListProps<T>) {
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
  const age = keptAt === undefined ? '之前看到的内容' : `${ageWord(Date.now() - keptAt)}的内容`
  return (
    <>
      {failure && <Notice text={`${failure.message}。下面是${age}`} action="再试一次" onTap={retry} />}
      {isCut && <ActionButton label="回到最前面" tone="plain" onTap={retry} />}
      {items.length === 0 && !hasMore ? empty : children(items)}
      {hasMore && (
        <ActionButton
          label="更多"
          tone="plain"
          isBusy={isLoading}
          onTap={() => {
            more()
          }}
        />
      )}
      {isLoading && keptAt !== undefined && <Text className="second">正在看有没有新的…</Text>}
    </>
  )
}
