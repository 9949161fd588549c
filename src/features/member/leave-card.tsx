import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '@/platform/action'
import { setHomeEstate } from '@/platform/chosen-place'
import { openTab } from '@/platform/route'
import { forgetAll } from '@/platform/storage'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'

/** Leaving, asked twice: what goes, what stays, and that it is for good. */
export function LeaveCard() {
  const [step, setStep] = useState<'none' | 'told' | 'sure'>('none')
  const leave = useAction('member.leave', () => {
    setHomeEstate(undefined)
    forgetAll()
    openTab('map')
  })
  const close = () => setStep('none')
  return (
    <View className="card">
      <Text className="heading">注销</Text>
      <Text className="second">不想再用了，可以把自己的资料都删掉。</Text>
      <ActionButton label="我要注销" tone="text" onTap={() => setStep('told')} />
      {step === 'told' && (
        <BottomSheet title="注销以后" onClose={close}>
          <Text>您的称呼、住处、电话、消息和职责都会删掉，办过的事只留下次数，不留是谁。删掉以后找不回来。</Text>
          <ActionButton label="我再想想" onTap={close} />
          <ActionButton label="还是要注销" tone="text" onTap={() => setStep('sure')} />
        </BottomSheet>
      )}
      {step === 'sure' && (
        <BottomSheet title="真的注销吗" onClose={close}>
          <Text>这是最后一次问您。点了就删掉，找不回来。</Text>
          <FaultLine failure={leave.failure} />
          <ActionButton label="不注销了" onTap={close} />
          <ActionButton
            label="注销并删掉资料"
            tone="text"
            isBusy={leave.isBusy}
            onTap={() => leave.run({ sure: true })}
          />
        </BottomSheet>
      )}
    </View>
  )
}
