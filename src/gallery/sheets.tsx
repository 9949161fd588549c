import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { SubscribeSheet } from '@/ui/subscribe-sheet'
import { WalkSheet } from '@/ui/walk-sheet'

const station = { name: '听泉华府同心驿', address: '隆山路92号西门南侧', place: { lng: 118.835, lat: 35.175 } }

/** What opens over a page. */
export function Sheets() {
  const [open, setOpen] = useState<'plain' | 'walk' | 'subscribe'>()
  const close = () => setOpen(undefined)
  return (
    <View className="card">
      <Text className="title">面板</Text>
      <ActionButton label="打开一个面板" tone="plain" onTap={() => setOpen('plain')} />
      <ActionButton label="打开去的路" tone="plain" onTap={() => setOpen('walk')} />
      <ActionButton label="打开消息的询问" tone="plain" onTap={() => setOpen('subscribe')} />
      {open === 'plain' && (
        <BottomSheet title="一个面板" onClose={close}>
          <Text>一个问题，或一个短的回答。</Text>
          <ActionButton label="好的" onTap={close} />
        </BottomSheet>
      )}
      {open === 'walk' && <WalkSheet to={station} onCopy={close} onClose={close} />}
      <SubscribeSheet question={open === 'subscribe' ? { titles: ['服务预约进度通知'], answer: close } : undefined} />
    </View>
  )
}
