import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { dayAt } from '@/contracts/opening.calc'
import type { SlotWhy } from '@/contracts/order.const'
import type { SlotView } from '@/contracts/theme'
import { ActionButton } from '@/ui/action-button'
import { classNames } from '@/ui/class-names'
import { useMode } from '@/ui/mode'
import { Pressable } from '@/ui/pressable'
import { clockWord, dayWord } from '@/ui/time-copy'
import './slot-list.scss'

const whyCopy: Record<SlotWhy, string> = {
  paused: '暂停',
  closed: '驿站不开门',
  'too-late': '来不及约了',
  full: '约满了',
}

const days = { normal: 4, large: 3 }

function freeWord({ left, missing, canOrder, why }: SlotView): string {
  if (!canOrder) return why ? whyCopy[why] : '不能约'
  return missing ? `还有 ${left} 位，再来 ${missing} 位就开` : `还有 ${left} 位`
}

interface SlotListProps {
  slots: SlotView[]
  /** The one that is had now, when it is moved. */
  chosen?: string
  onChoose: (slot: SlotView) => void
}

/** The coming slots, day by day; what is full or too late says so. The first days at once, the rest on request. */
export function SlotList({ slots, chosen, onChoose }: SlotListProps) {
  const { isLarge } = useMode()
  const [shown, setShown] = useState(isLarge ? days.large : days.normal)
  const now = new Date()
  const byDay = [...new Set(slots.map(({ startsAt }) => dayAt(new Date(startsAt))))]
  return (
    <>
      {byDay.slice(0, shown).map((day) => (
        <View className="slots" key={day}>
          <Text className="heading">{dayWord(day, now)}</Text>
          <View className="slots-row">
            {slots
              .filter(({ startsAt }) => dayAt(new Date(startsAt)) === day)
              .map((slot) => (
                <Slot
                  key={slot.slotId}
                  day={dayWord(day, now)}
                  slot={slot}
                  isHad={slot.slotId === chosen}
                  onChoose={onChoose}
                />
              ))}
          </View>
        </View>
      ))}
      {shown < byDay.length && <ActionButton label="更多日子" tone="plain" onTap={() => setShown(shown + 7)} />}
    </>
  )
}

interface SlotProps {
  /** Spoken before the time: its heading is far from it for who only hears. */
  day: string
  slot: SlotView
  isHad: boolean
  onChoose: (slot: SlotView) => void
}

function Slot({ day, slot, isHad, onChoose }: SlotProps) {
  const isOff = !slot.canOrder || isHad
  const time = `${clockWord(slot.startsAt)}–${clockWord(slot.endsAt)}`
  const free = isHad ? '现在约的' : freeWord(slot)
  return (
    <Pressable
      className={classNames('slot', isOff && 'is-off')}
      label={`${day} ${time}，${free}`}
      isDisabled={isOff}
      onTap={() => onChoose(slot)}
    >
      <Text className="slot-time">{time}</Text>
      <Text className="second">{free}</Text>
    </Pressable>
  )
}
