import { Text, View } from '@tarojs/components'
import { useCallback, useEffect, useRef, useState } from 'react'
import { spokenAs } from './aria'
import { Pressable } from './pressable'
import './toast.scss'

export interface Toast {
  shown?: { text: string; undo?: () => void }
  /** Says something for a moment; with `undo` long enough to change one's mind. */
  say(text: string, undo?: () => void): void
  hide(): void
}

const shortMs = 3000
const undoMs = 5000

/** One toast per page: the page hands it to its `Screen`. */
export function useToast(): Toast {
  const [shown, setShown] = useState<Toast['shown']>()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const hide = useCallback(() => {
    clearTimeout(timer.current)
    setShown(undefined)
  }, [])
  const say = useCallback((text: string, undo?: () => void) => {
    clearTimeout(timer.current)
    setShown({ text, undo })
    timer.current = setTimeout(() => setShown(undefined), undo ? undoMs : shortMs)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  return { shown, say, hide }
}

export function ToastHost({ toast: { shown, hide } }: { toast: Toast }) {
  if (!shown) return null
  const undo = () => {
    hide()
    shown.undo?.()
  }
  return (
    <View className="toast" {...spokenAs('alert')}>
      <Text className="toast-text">{shown.text}</Text>
      {shown.undo && (
        <Pressable className="toast-undo" onTap={undo}>
          撤回
        </Pressable>
      )}
    </View>
  )
}
