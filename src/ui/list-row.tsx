import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import { useMode } from './mode'
import { Pressable } from './pressable'
import './list-row.scss'

interface ListRowProps {
  title: string
  detail?: string
  icon?: IconName
  /** Stands at the end of the row; an arrow when the row opens something. */
  end?: ReactNode
  /** A button of its own at the end; 长辈版 puts it under the words, which keep the whole row. */
  action?: ReactNode
  /** How much of the most it is, 0 to 1: a bar under the words, for figures that are compared. */
  share?: number
  onTap?: () => void
}

export function ListRow({ title, detail, icon, end, action, share, onTap }: ListRowProps) {
  const { isLarge } = useMode()
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      <View className="list-row-words">
        <Text>{title}</Text>
        {detail && <Text className="second">{detail}</Text>}
        {share !== undefined && (
          <View className="list-row-track">
            <View className="list-row-share" style={{ width: `${Math.round(share * 100)}%` }} />
          </View>
        )}
      </View>
      {end ?? (onTap && <Icon name="right" />)}
      {action}
    </>
  )
  if (!onTap) return <View className={classNames('list-row', action && isLarge && 'is-stacked')}>{inside}</View>
  return (
    <Pressable className={classNames('list-row', 'is-link')} onTap={onTap}>
      {inside}
    </Pressable>
  )
}
