import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '@/contracts/api'
import { useAction } from '@/platform/action'
import { dial } from '@/platform/phone'
import { ActionButton } from '@/ui/action-button'
import { FaultLine } from '@/ui/fault-line'

/** The wisher's number, shown when it is asked for; that somebody looked is written down. */
export function CallWisher({ wishId }: { wishId: string }) {
  const [known, setKnown] = useState<Output<'phone.reveal'>>()
  const reveal = useAction('phone.reveal', (answer) => {
    setKnown(answer)
    dial(answer.phone)
  })
  return (
    <View className="card">
      <ActionButton
        label="给许愿人打电话"
        icon="phone"
        tone="plain"
        isBusy={reveal.isBusy}
        onTap={() => (known ? dial(known.phone) : reveal.run({ about: 'wish', id: wishId }))}
      />
      {known && (
        <Text>
          {[known.callName, known.phone].filter(Boolean).join(' ')}
          {known.isHelper ? '（帮他办事的人接）' : ''}
        </Text>
      )}
      <FaultLine failure={reveal.failure} />
      <Text className="second">电话只给认领的人看，看过会记下来。</Text>
    </View>
  )
}
