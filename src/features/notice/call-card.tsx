import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { CallItem } from '@/contracts/notice'
import type { UnreachedReason } from '@/contracts/notice.const'
import { dayAt } from '@/contracts/opening.calc'
import { useAction } from '@/platform/action'
import { dial } from '@/platform/phone'
import { openPath } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { FaultLine } from '@/ui/fault-line'
import { ListRow } from '@/ui/list-row'
import { roleWord } from '@/ui/station-copy'
import { clockWord, dayWord } from '@/ui/time-copy'

const reasonCopy: Record<UnreachedReason, string> = {
  'no-wechat': '没有微信',
  'not-subscribed': '没打开微信提醒',
  refused: '不要微信提醒',
  'send-failed': '微信没发出去',
}

interface CallCardProps {
  item: CallItem
  isBusy: boolean
  onTold: () => void
  onNotTold: () => void
}

/** Somebody who is to be told, why WeChat did not, and what to say; one tap calls, one marks them as told. */
export function CallCard({ item, isBusy, onTold, onNotTold }: CallCardProps) {
  const { id, callName = '居民', home, title, body, reason, at, phoneMasked, path, toldAt, toldByRole } = item
  const [spoken, setSpoken] = useState<string>()
  const reveal = useAction('phone.reveal', ({ phone, isHelper }) => {
    setSpoken(`${phone}${isHelper ? '（帮忙的人接）' : ''}`)
    dial(phone)
  })
  const now = new Date()
  const when = (instant: string) => `${dayWord(dayAt(new Date(instant)), now)} ${clockWord(instant)}`
  const how = toldByRole === 'self' ? '自己在小程序里看了' : `${roleWord(toldByRole ?? '')}告诉的`

  return (
    <View className="card">
      <View>
        <View className="heading">{[callName, home.join(' ')].filter(Boolean).join(' · ')}</View>
        <View className="second">{toldAt ? `${when(toldAt)} ${how}` : `${reasonCopy[reason]} · ${when(at)}`}</View>
      </View>
      <ListRow title={title} detail={body} onTap={() => openPath(path)} />
      {spoken && <Text>{spoken}</Text>}
      <FaultLine failure={reveal.failure} />
      <View className="row">
        {toldAt ? (
          toldByRole !== 'self' && (
            <ActionButton label="还没告诉，放回去" tone="plain" isBusy={isBusy} onTap={onNotTold} />
          )
        ) : (
          <>
            {phoneMasked ? (
              <ActionButton
                label="打电话"
                icon="phone"
                tone="plain"
                isBusy={reveal.isBusy}
                onTap={() => reveal.run({ about: 'call', id })}
              />
            ) : (
              <Text className="second">没留电话，请上门</Text>
            )}
            <ActionButton label="告诉了" tone="plain" isBusy={isBusy} onTap={onTold} />
          </>
        )}
      </View>
    </View>
  )
}
