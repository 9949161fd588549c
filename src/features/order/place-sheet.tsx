import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { GroupView } from '@/contracts/group'
import type { OrderView } from '@/contracts/order'
import type { SlotView, ThemeView } from '@/contracts/theme'
import { openPage } from '@/platform/route'
import type { useHelped } from '@/platform/use-helped'
import type { Pages } from '@/platform/use-pages'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { Choices } from '@/ui/choices'
import { FaultLine } from '@/ui/fault-line'
import { useMode } from '@/ui/mode'
import { whenWord, whereCopy } from '@/ui/order-copy'
import { Stepper } from '@/ui/stepper'
import { TextField } from '@/ui/text-field'
import { GroupChoices } from './group-choices'
import { HelpedChoices } from './helped-choices'
import { mostPeople, type OrderDraft, usePlacing } from './use-placing'

interface PlaceSheetProps {
  theme: ThemeView
  slot: SlotView
  draft: OrderDraft
  onChange: (part: Partial<OrderDraft>) => void
  /** Among whom to choose, where it does not stand from the start for whom it is. */
  helped?: ReturnType<typeof useHelped>
  /** Of whom it is for, unless it is for oneself. */
  forName?: string
  /** In whose name the person may order beside their own. */
  groups: Pages<GroupView>
  onPlaced: (order: OrderView) => void
  /** Another slot is wanted; `isStale`: this one cannot be had any more. */
  onClose: (isStale: boolean) => void
}

/** What helps when it was refused. */
const wayOut = (code?: string) => {
  if (code === 'home-needed') return { action: '去选小区', onTap: () => openPage('home') }
  if (code === 'already-ordered') return { action: '看我的预约', onTap: () => openPage('orders') }
  return {}
}

/** The last look before it is ordered: everything has a sensible value, so that one tap is enough. */
export function PlaceSheet(props: PlaceSheetProps) {
  const { theme, slot, draft, onChange, helped, forName, groups, onPlaced, onClose } = props
  const { isBusy, failure, isStale, confirm } = usePlacing(theme, slot, onPlaced)
  const where = draft.where ?? theme.where[0]
  const close = () => onClose(isStale)
  // Nobody confirms what does not say whom it is for.
  const isForUnknown = draft.forId !== undefined && forName === undefined
  // In 长辈版 the confirmation must be in sight without scrolling.
  const { isLarge } = useMode()
  const [isNoted, setNoted] = useState(false)
  const hasNote = !isLarge || isNoted || draft.note !== ''
  return (
    <BottomSheet title={whenWord(slot.startsAt, new Date())} onClose={close}>
      <View>
        <View className="heading">{theme.name}</View>
        <Text className="second">
          {where === 'home' ? `上门服务，到${draft.forId ? (forName ?? '对方') : '您'}家里` : theme.stationName} ·
          不收钱
        </Text>
      </View>
      {helped && <HelpedChoices helped={helped} forId={draft.forId} onChoose={(forId) => onChange({ forId })} />}
      <GroupChoices groups={groups} draft={draft} onChoose={onChange} />
      {theme.where.length > 1 && (
        <Choices
          label="在哪里"
          options={theme.where.map((value) => ({ value, label: whereCopy[value] }))}
          chosen={where}
          onChoose={(value) => onChange({ where: value })}
        />
      )}
      <Stepper
        label="几个人"
        unit="位"
        value={Math.min(draft.people, mostPeople(slot))}
        least={1}
        most={mostPeople(slot)}
        onChange={(people) => onChange({ people })}
      />
      {hasNote ? (
        <TextField
          label="要说明的（可以不写）"
          placeholder="比如：腿脚不便"
          value={draft.note}
          maxLength={100}
          onChange={(note) => onChange({ note })}
        />
      ) : (
        <ActionButton label="有话要说明" tone="text" onTap={() => setNoted(true)} />
      )}
      <FaultLine failure={failure} {...wayOut(failure?.code)} />
      {isForUnknown && helped?.isGone && (
        <FaultLine
          failure={{ message: '现在不由您帮这位约了，请重新选给谁约' }}
          action="给自己约"
          onTap={() => onChange({ forId: undefined })}
        />
      )}
      {isStale ? (
        <ActionButton label="换一个时间" onTap={close} />
      ) : (
        !isForUnknown && <ActionButton label="确认预约" isBusy={isBusy} onTap={() => confirm(draft)} />
      )}
    </BottomSheet>
  )
}
