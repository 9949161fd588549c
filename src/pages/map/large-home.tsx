import { Text, View } from '@tarojs/components'
import type { StationNear } from '@/contracts/station'
import { dial } from '@/platform/phone'
import { openPage, openTab } from '@/platform/route'
import type { Destination } from '@/platform/walk-there'
import { ActionButton } from '@/ui/action-button'
import { Badge } from '@/ui/badge'
import { openWord } from '@/ui/time-copy'
import { MeetingTile } from './meeting-tile'
import { Tile } from './tile'
import './large-home.scss'

interface LargeHomeProps {
  /** The nearest one whose lamp is on; failing that the nearest. */
  station: StationNear
  phone?: string
  onWalk: (to: Destination) => void
  onMore: () => void
}

/** 长辈版's first page: the nearest station, and four large tiles. No gestures, every icon with its word. */
export function LargeHome({ station, phone, onWalk, onMore }: LargeHomeProps) {
  const { id, name, walkMinutes, open } = station
  return (
    <View className="large-home">
      <View className="card">
        <View className="row">
          <Text className="heading">{open.isOpen ? '最近亮灯的驿站' : '最近的驿站'}</Text>
          <Badge tone={open.isOpen ? 'lamp' : 'quiet'} text={open.isOpen ? '亮灯中' : '已关'} />
        </View>
        <View className="large-home-walk">
          <Text className="large-home-number">{walkMinutes}</Text>
          <Text>分钟走到</Text>
        </View>
        <View>
          <View className="title">{name}</View>
          <Text>
            {open.untilAt && '开'}
            {openWord(open, new Date())}
          </Text>
        </View>
        <View className="large-home-actions">
          <ActionButton label="去" icon="walk" onTap={() => onWalk(station)} />
          {phone && <ActionButton label="打电话" icon="phone" tone="plain" onTap={() => dial(phone)} />}
        </View>
      </View>
      <View className="large-home-tiles">
        <Tile icon="heart" label="我有心愿" onTap={() => openTab('wish')} />
        <Tile icon="hands" label="我要服务" onTap={() => openTab('service')} />
        <MeetingTile />
        <Tile icon="person" label="找书记" onTap={() => openPage('station', { id })} />
      </View>
      <ActionButton label="更多驿站" icon="list" tone="plain" onTap={onMore} />
    </View>
  )
}
