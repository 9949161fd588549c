import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '@/contracts/api'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { Choices } from '@/ui/choices'
import { FaultLine } from '@/ui/fault-line'
import { TextField } from '@/ui/text-field'
import { areaWord } from './ballot-copy'

export type RegisterUnit = Output<'unit.list'>['items'][number]

interface LinkSheetProps {
  unit: RegisterUnit
  onDone: (unit: RegisterUnit) => void
  onClose: () => void
}

/** As it is kept: small letters, without the gaps in which it was read out. */
const tidy = (code: string) => code.replace(/[\s-]/g, '').toLowerCase()

const linkReasons = ['看过房产证', '看过购房合同', '看过不动产登记'].map((value) => ({ value, label: value }))
const unlinkReasons = ['房子卖了', '对应错了人', '业主要求解除'].map((value) => ({ value, label: value }))

/** Which member a unit is: by the code they read out, after a look at the deed; or no longer. */
export function LinkSheet({ unit, onDone, onClose }: LinkSheetProps) {
  const { draft, change, forget } = useDraft(`unit-${unit.isLinked ? 'unlink' : 'link'}-${unit.id}`, {
    code: '',
    why: '',
  })
  const { code, why } = draft
  const [isAsked, setAsked] = useState(false)
  const done = (next: RegisterUnit) => {
    forget()
    onDone(next)
  }
  const link = useAction('unit.link', done)
  const unlink = useAction('unit.unlink', done)
  const isCode = /^[2-9a-hjkmnp-z]{8}$/.test(tidy(code))
  const isUnknown = link.failure?.code === 'not-found'
  const submit = () => {
    setAsked(true)
    if (unit.isLinked) {
      if (why) unlink.run({ unitId: unit.id, why })
    } else if (isCode && why) link.run({ unitId: unit.id, code: tidy(code), why })
  }
  // Whoever closes it begins anew; only a killed page keeps what was filled in.
  const leave = () => {
    forget()
    onClose()
  }
  const codeFault = isAsked && !isCode ? '编号是八位，里面没有 0、1、i、l、o' : undefined
  return (
    <BottomSheet title={unit.label} onClose={leave}>
      <Text className="second">{areaWord(unit.areaCm2)}</Text>
      {unit.isLinked ? (
        <Text>{`已经对应${unit.ownerCallName ? `“${unit.ownerCallName}”` : '一位业主'}，可以用手机投票。`}</Text>
      ) : (
        <TextField
          label="业主的编号（八位，请对方念“我的编号”）"
          value={code}
          maxLength={10}
          error={codeFault ?? (isUnknown ? '没有这个编号，请再对一遍' : undefined)}
          onChange={(text) => change({ code: text })}
        />
      )}
      <Choices
        label={unit.isLinked ? '为什么解除' : '看过什么证明'}
        options={unit.isLinked ? unlinkReasons : linkReasons}
        chosen={why}
        error={isAsked && !why ? '请选一样' : undefined}
        onChoose={(value) => change({ why: value })}
      />
      <FaultLine failure={isUnknown ? undefined : (link.failure ?? unlink.failure)} />
      <ActionButton
        label={unit.isLinked ? '解除对应' : '对应这位业主'}
        isBusy={link.isBusy || unlink.isBusy}
        onTap={submit}
      />
    </BottomSheet>
  )
}
