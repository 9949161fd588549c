import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { agreeButtonId, usePrivacyQuestion } from '@/platform/privacy'
import { useRemote } from '@/platform/remote'
import { openPage, usePageParams } from '@/platform/route'
import { Chip } from '@/ui/chip'
import { Loaded } from '@/ui/loaded'
import { PrivacySheet } from '@/ui/privacy-sheet'
import { Screen } from '@/ui/screen'
import { useToast } from '@/ui/toast'
import { ManageTab, type ManageTabName } from '../../manage-tab'

const tabs: { name: ManageTabName; label: string }[] = [
  { name: 'closures', label: '哪天不开' },
  { name: 'hours', label: '每周时间' },
  { name: 'checklist', label: '五统一' },
  { name: 'history', label: '改动记录' },
]

/** For whoever keeps the station: one thumb, one thing at a time, the most frequent first. */
export default function ManagePage() {
  const { id = '' } = usePageParams()
  const [tab, setTab] = useState<ManageTabName>('closures')
  const station = useRemote('station.get', { stationId: id })
  const toast = useToast()
  const privacy = usePrivacyQuestion()

  return (
    <Screen
      toast={toast}
      over={
        privacy.isAsked && (
          <PrivacySheet
            buttonId={agreeButtonId}
            onAgree={privacy.agree}
            onRefuse={privacy.refuse}
            onRead={() => openPage('privacy')}
          />
        )
      }
    >
      <Loaded remote={station}>
        {(data) => (
          <>
            <Text className="title">{data.name}</Text>
            <View className="wrap" aria-role="tablist">
              {tabs.map(({ name, label }) => (
                <Chip key={name} label={label} isOn={tab === name} onTap={() => setTab(name)} role="radio" />
              ))}
            </View>
            <ManageTab tab={tab} station={data} onChange={station.set} toast={toast} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}
