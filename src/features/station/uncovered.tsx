import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Input } from '@/contracts/api'
import type { AreaCoverage } from '@/contracts/coverage'
import { type Failure, failureOf } from '@/platform/error-copy'
import { call } from '@/platform/rpc'
import { ActionButton } from '@/ui/action-button'

interface UncoveredProps {
  question: Input<'area.coverage'>
  /** The first page, which came with the figures. */
  first: AreaCoverage
}

/** The buildings without a station in reach, page by page. */
export function Uncovered({ question, first }: UncoveredProps) {
  const [page, setPage] = useState({ items: first.uncovered, cursor: first.cursor })
  const [failure, setFailure] = useState<Failure>()
  const [isLoading, setLoading] = useState(false)
  if (page.items.length === 0) return null
  const more = async () => {
    setLoading(true)
    setFailure(undefined)
    try {
      const next = await call('area.coverage', { ...question, cursor: page.cursor })
      setPage({ items: [...page.items, ...next.uncovered], cursor: next.cursor })
    } catch (error) {
      setFailure(failureOf(error))
    }
    setLoading(false)
  }
  return (
    <View className="card">
      <Text className="heading">走不到的楼栋</Text>
      {page.items.map(({ id, within, name }) => (
        <Text key={id}>{[...within.slice(-2), name].join(' ')}</Text>
      ))}
      {failure && <Text className="field-error">{failure.message}</Text>}
      {page.cursor && !isLoading && <ActionButton label="更多" tone="plain" onTap={more} />}
    </View>
  )
}
