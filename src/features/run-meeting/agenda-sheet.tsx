import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { MeetingView } from '@/contracts/meeting'
import { mostAgendaItems } from '@/contracts/meeting.const'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import { Notice } from '@/ui/notice'
import { TextField } from '@/ui/text-field'
import { agendaInput, draftOf, type ItemDraft, moved, newItem, seatsFault } from './agenda-draft'
import { AgendaItemFields } from './agenda-item-fields'
import { SuggestionPick } from './suggestion-pick'
import type { Run } from './use-run'

/** What is talked about, in which order; written by hand or taken from what people suggested. */
export function AgendaSheet({ meeting, run }: { meeting: MeetingView; run: Run }) {
  const { draft, change, forget, clear, wasKept } = useDraft(`agenda-${meeting.id}`, draftOf(meeting))
  const [isPicking, setPicking] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const { items, seats, venue } = draft
  const taken = meeting.seats - meeting.seatsLeft
  const isFull = items.length >= mostAgendaItems
  const put = (next: ItemDraft[]) => change({ items: next })
  const submit = async () => {
    setAsked(true)
    const input = agendaInput(draft, taken)
    if (input && (await run.setAgenda(input))) forget()
  }
  if (isPicking)
    return (
      <SuggestionPick
        meeting={meeting}
        chosen={items}
        onPick={(item) => {
          put([...items, item])
          setPicking(false)
        }}
        onClose={() => setPicking(false)}
      />
    )
  return (
    <BottomSheet title="这次议什么" onClose={run.stopAsking}>
      {wasKept && <Notice text="接着上次没写完的" action="从头写" onTap={clear} />}
      {items.map((item, i) => (
        <AgendaItemFields
          key={`${i} ${items.length}`}
          number={i + 1}
          item={item}
          isAsked={isAsked}
          onChange={(part) => put(items.map((other, j) => (j === i ? { ...other, ...part } : other)))}
          onUp={i > 0 ? () => put(moved(items, i, -1)) : undefined}
          onRemove={() => put(items.filter((_, j) => j !== i))}
        />
      ))}
      {isFull ? (
        <Text className="second">一次最多议 {mostAgendaItems} 件</Text>
      ) : (
        <>
          <ActionButton label="从建议里挑" icon="list" tone="plain" onTap={() => setPicking(true)} />
          <ActionButton label="自己加一件" tone="plain" onTap={() => put([...items, newItem()])} />
        </>
      )}
      <TextField
        label="留给居民的座位"
        keyboard="number"
        maxLength={3}
        value={seats}
        onChange={(value) => change({ seats: value })}
        error={seatsFault(seats, taken)}
      />
      <TextField label="在哪里开" maxLength={30} value={venue} onChange={(value) => change({ venue: value })} />
      {meeting.status === 'announced' && (
        <Text className="second">已经发过通知：请过的人和报了名的人会知道议题变了。</Text>
      )}
      {isAsked && !agendaInput(draft, taken) && <Text className="field-error">上面有要改一改的</Text>}
      <FaultLine failure={run.failure} />
      <ActionButton label="存好" isBusy={run.isBusy} onTap={submit} />
    </BottomSheet>
  )
}
