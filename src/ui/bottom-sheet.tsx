import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { spokenAs } from './aria'
import { Icon } from './icon'
import { Pressable } from './pressable'
import './bottom-sheet.scss'

type BottomSheetProps = PropsWithChildren<{ title: string; onClose: () => void }>

/** A question or a short answer over the page; closed by its button or by a tap beside it. */
export function BottomSheet({ title, onClose, children }: BottomSheetProps) {
  return (
    <View className="sheet" {...spokenAs('dialog')} aria-label={title}>
      <View className="sheet-veil" onClick={onClose} />
      <View className="sheet-panel">
        <View className="row">
          <Text className="title">{title}</Text>
          <Pressable className="sheet-close" onTap={onClose}>
            <Icon name="close" />
            <Text>关闭</Text>
          </Pressable>
        </View>
        {children}
      </View>
    </View>
  )
}
