import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import './timeline.scss'

export interface TimelineEntry {
  /** Unique within the line. */
  id: string
  what: string
  note?: string
  /** When and by whom: 今天 9:30 · 楼长. */
  detail: string
  /** Still ahead. */
  isNext?: boolean
  /** What belongs to it: pictures, a way to its page. */
  more?: ReactNode
}

/** What happened, in the order given; who by role. What comes next has a hollow dot. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <View className="timeline">
      {entries.map(({ id, what, note, detail, isNext, more }) => (
        <View className={classNames('timeline-entry', isNext && 'is-next')} key={id}>
          <Text className={isNext ? undefined : 'heading'}>{what}</Text>
          {note && <Text>“{note}”</Text>}
          <Text className="second">{detail}</Text>
          {more}
        </View>
      ))}
    </View>
  )
}
