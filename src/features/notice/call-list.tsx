import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { CallItem } from '@/contracts/notice'
import { useAction } from '@/platform/action'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { FaultLine } from '@/ui/fault-line'
import { Message } from '@/ui/message'
import { PageList } from '@/ui/page-list'
import { Segments } from '@/ui/segments'
import type { Toast } from '@/ui/toast'
import { CallCard } from './call-card'

const views = [
  { value: 'open', label: '还没告诉' },
  { value: 'done', label: '告诉过的' },
] as const

/** A station's people whom WeChat did not reach, and those who were told since. */
export function CallList({ stationId, toast }: { stationId: string; toast: Toast }) {
  const [view, setView] = useState<'open' | 'done'>('open')
  const [busyId, setBusyId] = useState<string>()
  const input = { stationId, done: view === 'done' }
  const pages = usePages(JSON.stringify(input), (part) => call('notice.call-list', { ...input, ...part }))
  const told = useAction('notice.told', () => undefined)
  const undo = useAction('notice.told', () => undefined)
  const failure = told.failure ?? undo.failure

  const without = (callId: string) => pages.change((items) => items.filter(({ id }) => id !== callId))
  const putBack = async ({ id }: CallItem) => {
    setBusyId(id)
    const isBack = await undo.run({ callId: id, undo: true })
    if (!isBack) return
    if (view === 'done') without(id)
    else await pages.reload()
  }
  const mark = async (item: CallItem) => {
    setBusyId(item.id)
    if (!(await told.run({ callId: item.id }))) return
    without(item.id)
    toast.say(`记下了：已经告诉${item.callName ?? '居民'}`, () => putBack(item))
  }

  return (
    <>
      <Segments options={views} chosen={view} onChoose={setView} />
      <FaultLine failure={failure} />
      <PageList
        pages={pages}
        empty={
          <Message icon="phone" title={view === 'open' ? '都告诉到了' : '还没有记录'}>
            <Text>
              {view === 'open'
                ? '微信通知不到的人会出现在这里，打个电话，说一声就好。'
                : '您点了“告诉了”的，会记在这里。'}
            </Text>
          </Message>
        }
      >
        {(items) =>
          items.map((item) => (
            <CallCard
              key={item.id}
              item={item}
              isBusy={(told.isBusy || undo.isBusy) && busyId === item.id}
              onTold={() => mark(item)}
              onNotTold={() => putBack(item)}
            />
          ))
        }
      </PageList>
    </>
  )
}
