import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type FunnelStage, type SuggestionKind, suggestionKinds } from '@/contracts/suggestion.const'
import { useReturn } from '@/platform/lifecycle'
import { openPage } from '@/platform/route'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { ActionButton } from '@/ui/action-button'
import { Choices } from '@/ui/choices'
import { Message } from '@/ui/message'
import { PageList } from '@/ui/page-list'
import { kindCopy } from './suggestion-copy'
import { SuggestionRow } from './suggestion-row'

const every = 'every'
const kinds = [
  { value: every, label: '全部' },
  ...suggestionKinds.map((value) => ({ value: value as string, label: kindCopy[value] })),
]
interface RecordsProps {
  areaId?: string
  reached?: FunnelStage
  /** The asker's own and those they handed in for others. */
  isMine?: boolean
}

/** Suggestions one by one, latest first, of one kind or all. */
export function Records({ areaId, reached, isMine = false }: RecordsProps) {
  const [kind, setKind] = useState<string>(every)
  const filters = {
    ...(areaId && { areaId }),
    ...(reached && { reached }),
    ...(kind !== every && { kind: kind as SuggestionKind }),
  }
  const question = JSON.stringify([filters, isMine])
  const pages = usePages(
    question,
    (part) => (isMine ? call('suggestion.mine', part) : call('suggestion.list', { ...filters, ...part })),
    'suggestions',
  )
  useReturn(pages.reload)
  return (
    <>
      {!isMine && <Choices label="哪方面" isLabelHidden options={kinds} chosen={kind} onChoose={setKind} />}
      <PageList
        key={question}
        pages={pages}
        isStepped
        empty={
          <Message
            icon="talk"
            title={isMine ? '您还没提过建议' : '还没有这样的建议'}
            actions={reached && <ActionButton label="提个建议" onTap={() => openPage('post-suggestion')} />}
          >
            <Text>小区里哪里不方便，写一句交给驿站，开会时大家议一议。</Text>
          </Message>
        }
      >
        {(items) => (
          <View className="card">
            {items.map((item) => (
              <SuggestionRow key={item.id} item={item} />
            ))}
          </View>
        )}
      </PageList>
    </>
  )
}
