import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { dayMs } from '@/contracts/day.const'
import { dayAt } from '@/contracts/opening.calc'
import { useReturn } from '@/platform/lifecycle'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { Segments } from '@/ui/segments'
import { dayWord } from '@/ui/time-copy'
import type { Toast } from '@/ui/toast'
import { WorkList } from './work-list'

interface DeskDayProps {
  stationId: string
  toast: Toast
}

const onDay = (day: string) => (order: { startsAt: string }) => dayAt(new Date(order.startsAt)) === day

/** The manager looks a little ahead. */
const offered = [0, 1, 2]

/** A day's orders by time; with today's what earlier days left undone, and what later days still want an answer to. */
export function DeskDay({ stationId, toast }: DeskDayProps) {
  const now = new Date()
  const [ahead, setAhead] = useState('0')
  const dayOf = (days: number) => dayAt(new Date(now.getTime() + days * dayMs))
  const day = dayOf(Number(ahead))
  const pages = usePages(
    `${stationId} ${day}`,
    (part) => call('order.day', { stationId, day, ...part }),
    `desk-${stationId}`,
  )
  useReturn(pages.reload)
  return (
    <>
      <Segments
        options={offered.map((days) => ({ value: String(days), label: dayWord(dayOf(days), now) }))}
        chosen={ahead}
        onChoose={setAhead}
      />
      <WorkList
        key={day}
        pages={pages}
        toast={toast}
        isToday
        empty={<View className="card">{dayWord(day, now)}没有预约。有人约了，会按时间排在这里。</View>}
      />
      {ahead === '0' && <DeskRest stationId={stationId} today={day} toast={toast} />}
    </>
  )
}

function DeskRest({ stationId, today, toast }: DeskDayProps & { today: string }) {
  const pages = usePages(`${stationId} rest ${today}`, async (part) => {
    const { items, cursor } = await call('order.day', { stationId, ...part })
    const isToday = onDay(today)
    return { items: items.filter((order) => !isToday(order)), cursor }
  })
  useReturn(pages.reload)
  if (!pages.hasMore && !pages.items?.length) return null
  return (
    <>
      <Text className="heading">以前没办完的，和以后等答复的</Text>
      <WorkList pages={pages} toast={toast} empty={null} />
    </>
  )
}
