import { Text, View } from '@tarojs/components'
import type { ThemeView } from '@/contracts/theme'
import { useAction } from '@/platform/action'
import { useWords } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { FaultLine } from '@/ui/fault-line'
import { TextField } from '@/ui/text-field'
import type { Toast } from '@/ui/toast'

interface ThemePauseProps {
  theme: ThemeView
  onChange: (theme: ThemeView) => void
  toast: Toast
}

/** Nobody can order for a while, and is told why; what was ordered stays. */
export function ThemePause({ theme, onChange, toast }: ThemePauseProps) {
  const { id: themeId, isPaused, pauseReason } = theme
  const { words: reason, write, forget } = useWords(`theme-pause-${themeId}`)
  const pause = useAction('theme.pause', (answer) => {
    onChange(answer)
    if (answer.isPaused) forget()
    const back = answer.isPaused ? { themeId, isPaused: false } : undefined
    toast.say(answer.isPaused ? '暂停了，已经约好的不变' : '又可以约了', back && (() => pause.run(back)))
  })
  const words = reason.trim()
  return (
    <View className="card">
      <Text className="heading">{isPaused ? `暂停中：${pauseReason ?? ''}` : '暂停这项服务'}</Text>
      {!isPaused && (
        <TextField
          label="为什么暂停（大家会看到）"
          placeholder="比如：师傅回老家过年"
          value={reason}
          maxLength={50}
          onChange={write}
        />
      )}
      <FaultLine failure={pause.failure} />
      {isPaused ? (
        <ActionButton
          label="恢复预约"
          tone="plain"
          isBusy={pause.isBusy}
          onTap={() => pause.run({ themeId, isPaused: false })}
        />
      ) : (
        words && (
          <ActionButton
            label="暂停预约"
            tone="text"
            isBusy={pause.isBusy}
            onTap={() => pause.run({ themeId, isPaused: true, reason: words })}
          />
        )
      )}
    </View>
  )
}
