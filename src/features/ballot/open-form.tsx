import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { mostBallotItems } from '@/contracts/ballot.const'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { useRemote } from '@/platform/remote'
import { goBack, openPage, replacePage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { DayField } from '@/ui/day-field'
import { Message } from '@/ui/message'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { TextField } from '@/ui/text-field'
import { ItemFields } from './item-fields'
import { type BallotDraft, ballotInput, closingDays, type ItemDraft, noBallot } from './open-draft'
import { OpenSheet } from './open-sheet'
import { registerWord } from './register-copy'
import { SuggestionChoice } from './suggestion-choice'

/** Puts a vote together: what is asked, of which kind, until when. */
export function OpenForm({ areaId, suggestionId }: { areaId: string; suggestionId?: string }) {
  const { draft, change, forget, clear, wasKept } = useDraft<BallotDraft>(`ballot-${areaId}`, noBallot)
  const [isAsked, setAsked] = useState(false)
  const [isSure, setSure] = useState(false)
  const register = useRemote('unit.list', { areaId, limit: 1 })
  const open = useAction('ballot.open', ({ id }) => {
    forget()
    replacePage('ballot', { id })
  })
  const now = new Date()
  const days = closingDays(now)
  const input = ballotInput(draft, areaId, now)
  const sum = register.data?.all
  const top = { title: '发起投票', onBack: goBack }
  const setItems = (items: ItemDraft[]) => change({ items: items.slice(0, mostBallotItems) })
  if (register.failure || sum?.units === 0)
    return (
      <Screen top={top}>
        <Message
          icon="list"
          title={register.failure?.message ?? '先要有房屋名册'}
          actions={!register.failure && <ActionButton label="看看名册" onTap={() => openPage('units', { areaId })} />}
        >
          {!register.failure && <Text>投票按户数和面积算，请社区先把小区的房号和面积导入名册。</Text>}
        </Message>
      </Screen>
    )
  const submit = () => {
    setAsked(true)
    setSure(input !== undefined)
  }
  return (
    <Screen
      top={top}
      foot={<ActionButton label="看一遍，开始投票" onTap={submit} />}
      over={
        isSure &&
        input && (
          <OpenSheet input={input} register={sum && registerWord(sum)} action={open} onClose={() => setSure(false)} />
        )
      }
    >
      {wasKept && <Notice text="接着上次没写完的" action="从头写" onTap={clear} />}
      {sum && <Text className="second">{registerWord(sum)}</Text>}
      <TextField
        label="这次投票叫什么"
        placeholder="比如：充电棚和电梯"
        value={draft.title}
        maxLength={30}
        error={isAsked && !draft.title.trim() ? '请写一句' : undefined}
        onChange={(title) => change({ title })}
      />
      <SuggestionChoice areaId={areaId} wanted={suggestionId} items={draft.items} onChange={setItems} />
      {draft.items.map((item, i) => (
        <ItemFields
          key={item.suggestionId ?? i}
          number={i + 1}
          item={item}
          isAsked={isAsked}
          onChange={(next) => setItems(draft.items.map((one, at) => (at === i ? next : one)))}
          onRemove={() => setItems(draft.items.filter((_, at) => at !== i))}
        />
      ))}
      {isAsked && draft.items.length === 0 && <Text className="field-error">至少要有一项</Text>}
      {draft.items.length < mostBallotItems && (
        <ActionButton label="再加一项" tone="plain" onTap={() => setItems([...draft.items, { title: '' }])} />
      )}
      <View className="card">
        <Text className="heading">投到哪一天（含这一天）</Text>
        <DayField
          label="投到哪一天"
          day={draft.closesOn ?? days.usual}
          from={days.from}
          until={days.until}
          onChange={(closesOn) => change({ closesOn })}
        />
      </View>
    </Screen>
  )
}
