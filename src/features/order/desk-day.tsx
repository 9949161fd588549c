import { Text, View } from '@tarojs/components'
import { dayAt } from '@/contracts/opening.calc'
import { useReturn } from '@/platform/lifecycle'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { weekdayNames } from '@/ui/time-copy'
import type { Toast } from '@/ui/toast'
import { WorkList } from './work-list'

interface DeskDayProps {
  stationId: string
  toast: Toast
}

const onDay = (day: string) => (order: { startsAt: string }) => dayAt(new Date(order.startsAt)) === day

/** The day's orders by time; after them what earlier days left undone, and what later days still want an answer to. */
export function DeskDay({ stationId, toast }: DeskDayProps) {
  const day = dayAt(new Date())
  const today = usePages(
    `${stationId} ${day}`,
    (part) => call('order.day', { stationId, day, ...part }),
    `desk-${stationId}`,
  )
  const others = usePages(`${stationId} others ${day}`, async (part) => {
    const { items, cursor } = await call('order.day', { stationId, ...part })
    const isToday = onDay(day)
    return { items: items.filter((order) => !isToday(order)), cursor }
  })
  useReturn(() => {
    today.reload()
    others.reload()
  })
  const hasOthers = others.hasMore || (others.items?.length ?? 0) > 0
  return (
    <>
      <Text className="heading">今天 {weekdayNames[(new Date(day).getUTCDay() + 6) % 7]}</Text>
      <WorkList
        pages={today}
        toast={toast}
        isToday
        empty={<View className="card">今天没有预约。有人约了，会按时间排在这里。</View>}
      />
      {hasOthers && (
        <>
          <Text className="heading">以前没办完的，和以后等答复的</Text>
          <WorkList pages={others} toast={toast} empty={null} />
        </>
      )}
    </>
  )
}
