import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '@/ui/action-button'
import { Chip } from '@/ui/chip'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Segments } from '@/ui/segments'
import type { Toast } from '@/ui/toast'

const views = [
  { value: 'near', label: '附近' },
  { value: 'all', label: '全部' },
  { value: 'mine', label: '我的' },
] as const

/** What is tapped. */
export function Acts({ say }: Pick<Toast, 'say'>) {
  const [view, setView] = useState<'near' | 'all' | 'mine'>('near')
  const [isOn, setOn] = useState(true)
  const done = () => say('做好了', () => say('撤回了'))
  return (
    <View className="card">
      <Text className="title">点的</Text>
      <ActionButton label="主要的一件事" icon="heart" onTap={done} />
      <View className="row">
        <ActionButton label="旁边的" icon="phone" tone="plain" onTap={done} />
        <ActionButton label="忙着" tone="plain" isBusy onTap={done} />
      </View>
      <ActionButton label="拿走什么的，轻声说" tone="text" onTap={done} />
      <Segments options={views} chosen={view} onChoose={setView} />
      <View className="wrap">
        <Chip label="亮灯中" isOn={isOn} onTap={() => setOn(!isOn)} />
        <Chip label="有药箱" isOn={!isOn} onTap={() => setOn(!isOn)} />
      </View>
      <Notice text="告诉我您在哪里" action="选位置" onTap={done} />
      <View>
        <ListRow icon="home" title="打开另一页" detail="第二行说清楚去哪里" onTap={done} />
        <ListRow title="十字路街道" detail="149 个驿站" share={1} onTap={done} />
        <ListRow title="大店镇" detail="8 个驿站" share={0.1} onTap={done} />
      </View>
    </View>
  )
}
