import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '@/ui/action-button'
import { spokenAs } from '@/ui/aria'
import { BottomSheet } from '@/ui/bottom-sheet'
import { Chip } from '@/ui/chip'
import { FaultLine } from '@/ui/fault-line'
import { TextField } from '@/ui/text-field'
import { actCopy, type ReasonVerb, reasonCopy } from './act-copy'
import type { Acts } from './use-acts'

/** Asks back before something is taken away: the usual reasons at a tap, or one's own words. */
export function ReasonSheet({ verb, acts }: { verb: ReasonVerb; acts: Acts }) {
  const [reason, setReason] = useState('')
  const { title, usual } = reasonCopy[verb]
  const words = reason.trim()
  return (
    <BottomSheet title={title} onClose={acts.stopAsking}>
      <View className="wrap" {...spokenAs('radiogroup')} aria-label={title}>
        {usual.map((one) => (
          <Chip key={one} role="radio" label={one} isOn={one === words} onTap={() => setReason(one)} />
        ))}
      </View>
      <TextField label="也可以自己写" value={reason} maxLength={50} onChange={setReason} />
      <FaultLine failure={acts.failure} />
      {words && (
        <ActionButton label={actCopy[verb].label} isBusy={acts.isBusy} onTap={() => acts.because(verb, words)} />
      )}
    </BottomSheet>
  )
}
