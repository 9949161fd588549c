import { Text, View } from '@tarojs/components'
import { ActionButton } from './action-button'
import { spokenAs } from './aria'
import './text-field/text-field.scss'

interface FaultLineProps {
  failure?: { message: string; traceId?: string }
  /** What helps: a verb. */
  action?: string
  onTap?: () => void
}

/** Why something was not done, and what to do next; nothing where nothing failed. */
export function FaultLine({ failure, action, onTap }: FaultLineProps) {
  if (!failure) return null
  return (
    <View {...spokenAs('alert')}>
      <View className="field-error">{failure.message}</View>
      {failure.traceId && <Text className="second">问题编号 {failure.traceId}</Text>}
      {action && onTap && <ActionButton label={action} tone="plain" onTap={onTap} />}
    </View>
  )
}
