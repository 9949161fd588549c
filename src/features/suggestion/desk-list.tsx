import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '@/contracts/api'
import { type DeskGroup, deskGroups } from '@/contracts/suggestion.const'
import { useReturn } from '@/platform/lifecycle'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { Choices } from '@/ui/choices'
import { Message } from '@/ui/message'
import { Notice } from '@/ui/notice'
import { PageList } from '@/ui/page-list'
import type { Toast } from '@/ui/toast'
import { ActSheet } from './act-sheet'
import { type DeskItem, DeskRow } from './desk-row'
import { groupCopy } from './suggestion-copy'
import { useActs } from './use-acts'

const all = 'all'
const late = 'late'
type Wanted = DeskGroup | typeof all | typeof late

const filterOf = (wanted: Wanted) => {
  if (wanted === all) return {}
  return wanted === late ? { isOverdue: true } : { group: wanted }
}

/** What waits for those who see to an area's suggestions, the longest waiting first, with the one thing to do on each. */
export function DeskList({ areaId, toast }: { areaId: string; toast: Toast }) {
  const [wanted, setWanted] = useState<Wanted>(all)
  const [waiting, setWaiting] = useState<Output<'suggestion.desk'>['waiting']>()
  const [held, setHeld] = useState<DeskItem>()
  const pages = usePages(`${areaId} ${wanted}`, async (part) => {
    const page = await call('suggestion.desk', { areaId, ...filterOf(wanted), ...part })
    if (page.waiting) setWaiting(page.waiting)
    return page
  })
  const acts = useActs(held?.id ?? '', () => pages.reload(), toast)
  useReturn(pages.reload)
  const options = [
    { value: all as Wanted, label: '全部' },
    ...(waiting && waiting.overdue > 0 ? [{ value: late as Wanted, label: `到期没办 ${waiting.overdue}` }] : []),
    ...deskGroups
      .filter((group) => (waiting?.groups[group] ?? 0) > 0 || group === wanted)
      .map((group) => ({ value: group as Wanted, label: `${groupCopy[group].word} ${waiting?.groups[group] ?? 0}` })),
  ]
  const now = new Date()
  return (
    <>
      <Choices label="等什么" isLabelHidden options={options} chosen={wanted} onChoose={setWanted} />
      {acts.failure && <Notice text={acts.failure.message} action="看最新的" onTap={() => pages.reload()} />}
      <PageList
        pages={pages}
        empty={
          <Message icon="talk" title="都办完了">
            <Text>
              {wanted === all || wanted === late ? '有人提了建议，或有事等您定，会列在这里。' : groupCopy[wanted].empty}
            </Text>
          </Message>
        }
      >
        {(items) =>
          items.map((item) => (
            <DeskRow
              key={item.id}
              item={item}
              now={now}
              isBusy={acts.isBusy && held?.id === item.id}
              onAct={({ act }) => {
                setHeld(item)
                acts.startFor(item.id, act)
              }}
            />
          ))
        }
      </PageList>
      {acts.open && held && <ActSheet suggestion={held} act={acts.open} onDone={acts.sheetDone} onClose={acts.close} />}
    </>
  )
}
