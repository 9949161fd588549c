import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Input } from '@/contracts/api'
import type { AreaCoverage } from '@/contracts/coverage'
import type { Place } from '@/contracts/place'
import { copyText } from '@/platform/clipboard'
import { type Failure, failureOf } from '@/platform/error-copy'
import { call } from '@/platform/rpc'
import { ActionButton } from '@/ui/action-button'
import { ListRow } from '@/ui/list-row'
import { placeName, uncoveredText } from './coverage-copy'

interface UncoveredProps {
  question: Input<'area.coverage'>
  /** The first page, which came with the figures. */
  first: AreaCoverage
  onTry: (place: Place) => void
}

const pageRows = 50

/** The buildings without a station in reach, page by page; all of them to copy. */
export function Uncovered({ question, first, onTry }: UncoveredProps) {
  const [page, setPage] = useState({ items: first.uncovered, cursor: first.cursor })
  const [failure, setFailure] = useState<Failure>()
  const [isLoading, setLoading] = useState(false)
  if (page.items.length === 0) return null
  const nextOf = async ({ items, cursor }: typeof page) => {
    const next = await call('area.coverage', { ...question, cursor, limit: pageRows })
    return { items: [...items, ...next.uncovered], cursor: next.cursor }
  }
  const load = async (isEnough: (known: typeof page) => boolean) => {
    setLoading(true)
    setFailure(undefined)
    let known = page
    try {
      do known = known.cursor ? await nextOf(known) : known
      while (known.cursor && !isEnough(known))
    } catch (error) {
      setFailure(failureOf(error))
    }
    setPage(known)
    setLoading(false)
    return known
  }
  const copyAll = async () => {
    const known = await load(() => false)
    if (!known.cursor) await copyText(uncoveredText(known.items))
  }
  return (
    <View className="card">
      <Text className="heading">走不到的楼栋</Text>
      {page.items.map((item) => (
        <ListRow
          key={item.id}
          title={placeName(item)}
          detail={item.households === undefined ? undefined : `${item.households} 户`}
          end={<Text className="second">在这里试</Text>}
          onTap={() => item.place && onTry(item.place)}
        />
      ))}
      {failure && <Text className="field-error">{failure.message}</Text>}
      {page.cursor && <ActionButton label="更多" tone="plain" isBusy={isLoading} onTap={() => load(() => true)} />}
      <ActionButton label="复制全部走不到的楼栋" tone="plain" isBusy={isLoading} onTap={copyAll} />
    </View>
  )
}
