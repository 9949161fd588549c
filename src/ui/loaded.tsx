import type { ReactNode } from 'react'
import { ActionButton } from './action-button'
import { Message } from './message'
import { Notice } from './notice'
import { Skeleton } from './skeleton'

interface LoadedProps<T> {
  remote: {
    data?: T
    failure?: { message: string; code: string; traceId?: string }
    reload(): Promise<void>
  }
  children: (data: T) => ReactNode
}

/** Decides once for every page: still loading, failed, old but there, or ready. */
export function Loaded<T>({ remote, children }: LoadedProps<T>) {
  const { data, failure, reload } = remote
  const retry = () => {
    reload()
  }
  if (data !== undefined) {
    return (
      <>
        {failure && <Notice text={`${failure.message}。下面是之前看到的内容`} action="再试一次" onTap={retry} />}
        {children(data)}
      </>
    )
  }
  if (!failure) return <Skeleton />
  return (
    <Message
      icon={failure.code === 'not-found' ? 'search' : 'close'}
      title={failure.message}
      traceId={failure.traceId}
      actions={failure.code !== 'not-found' && <ActionButton label="再试一次" onTap={retry} />}
    />
  )
}
