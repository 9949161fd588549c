import { Text } from '@tarojs/components'
import type { HelpedView } from '@/contracts/member'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { FaultLine } from '@/ui/fault-line'
import { TextField } from '@/ui/text-field'
import { type ConsentDraft, ConsentFields, consentInput } from './consent-fields'
import { type Dwelling, DwellingPick } from './dwelling'
import { isPhone } from './phone-card'

interface HelpDraft {
  callName: string
  dwelling: Dwelling
  phone: string
  consent: ConsentDraft
}

const noHelp: HelpDraft = { callName: '', dwelling: {}, phone: '', consent: { note: '' } }

/** Registers somebody without a phone of their own, with the consent they gave. */
export function HelpForm({ onStarted }: { onStarted: (helped: HelpedView) => void }) {
  const { draft, change, clear } = useDraft<HelpDraft>('help', noHelp)
  const { callName, dwelling, phone, consent } = draft
  const start = useAction('help.start', (helped) => {
    clear()
    onStarted(helped)
  })
  const areaId = (dwelling.building ?? dwelling.estate)?.id
  const agreed = consentInput(consent)
  const name = callName.trim()
  const number = phone.trim()
  const isWrong = number !== '' && !isPhone(number)
  return (
    <>
      <TextField
        label="怎么称呼"
        placeholder="比如：孙爷爷"
        value={callName}
        maxLength={10}
        onChange={(text) => change({ callName: text })}
      />
      <DwellingPick dwelling={dwelling} onChange={(next) => change({ dwelling: next })} />
      <TextField
        label="家里的电话（可以不写）"
        keyboard="phone"
        value={phone}
        maxLength={20}
        error={isWrong && number.length >= 7 ? '号码里只能有数字和横线' : undefined}
        onChange={(text) => change({ phone: text })}
      />
      <ConsentFields consent={consent} onChange={(part) => change({ consent: { ...consent, ...part } })} />
      <FaultLine failure={start.failure} />
      {name && areaId && agreed && !isWrong ? (
        <ActionButton
          label="登记"
          isBusy={start.isBusy}
          onTap={() => start.run({ callName: name, areaId, consent: agreed, ...(number && { phone: number }) })}
        />
      ) : (
        <Text className="second">称呼、住处和同意的方式都填好，就能登记。</Text>
      )}
    </>
  )
}
