import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { HelpedView } from '@/contracts/member'
import { useAction } from '@/platform/action'
import { useWords } from '@/platform/draft'
import { setHelping } from '@/platform/helping'
import { openPage, openTab } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { dayWord } from '@/ui/time-copy'
import { WordsSheet } from '@/ui/words-sheet'
import { consentCopy } from './consent-fields'

interface HelpedCardProps {
  person: HelpedView
  onEnded: (person: HelpedView) => void
}

/** Somebody without a phone of their own: what one may do for them. */
export function HelpedCard({ person, onEnded }: HelpedCardProps) {
  const [isEnding, setEnding] = useState(false)
  const { id, callName, home, phoneMasked, consent, helpers, can } = person
  const end = useAction('help.end', (answer) => {
    setEnding(false)
    onEnded(answer)
  })
  const orderFor = () => {
    setHelping(person)
    openTab('service')
  }
  const why = useWords(`help-end-${id}`)
  return (
    <View className="card">
      <Text className="title">{callName}</Text>
      <Text>{home.map(({ name }) => name).join(' ')}</Text>
      <Text className="second">
        {[
          consent && `${consentCopy[consent.kind]}（${consent.note}，${dayWord(consent.on, new Date())}）`,
          helpers > 0 ? `${helpers} 个人在帮` : '现在没有人帮',
          phoneMasked && `电话 ${phoneMasked}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {can.act && (
        <View className="wrap">
          <ActionButton label="帮着约服务" icon="hands" tone="plain" onTap={orderFor} />
          <ActionButton
            label="帮着许心愿"
            icon="heart"
            tone="plain"
            onTap={() => openPage('post-wish', { forId: id })}
          />
        </View>
      )}
      {can.join && <ActionButton label="我也来帮" tone="plain" onTap={() => openPage('help', { helpedId: id })} />}
      {can.end && <ActionButton label="不再帮了" tone="text" onTap={() => setEnding(true)} />}
      {isEnding && (
        <WordsSheet
          title={`不再帮${callName}`}
          text="结束以后不能再替人办事，正在办的照常办完。要再帮，要重新得到同意。"
          label="原因"
          kept={why}
          send="结束"
          action={end}
          onSend={(words) => end.run({ helpedId: id, why: words })}
          onClose={() => setEnding(false)}
        />
      )}
    </View>
  )
}
