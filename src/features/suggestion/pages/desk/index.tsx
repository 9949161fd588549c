import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { MeView } from '@/contracts/member'
import { useRemote } from '@/platform/remote'
import { goBack, usePageParams } from '@/platform/route'
import { Choices } from '@/ui/choices'
import { Loaded } from '@/ui/loaded'
import { Message } from '@/ui/message'
import { Screen } from '@/ui/screen'
import { useToast } from '@/ui/toast'
import { DeskList } from '../../desk-list'

const deskKinds = ['station-manager', 'committee-member', 'community-staff', 'street-staff', 'county-staff']

/** The areas in whose suggestions somebody has a say, each once. */
function areasOf({ roles }: MeView) {
  const areas = roles.filter(({ kind }) => deskKinds.includes(kind)).map(({ area }) => area)
  return [...new Map(areas.map((area) => [area.id, { value: area.id, label: area.name }])).values()]
}

/** For those who see to suggestions: what waits for them. */
export default function SuggestionDeskPage() {
  const { areaId } = usePageParams()
  const me = useRemote('member.me', {})
  const [chosen, choose] = useState(areaId)
  const toast = useToast()
  return (
    <Screen top={{ title: '建议台', onBack: goBack }} toast={toast}>
      <Loaded remote={me}>
        {(data) => {
          const areas = areasOf(data)
          const area = areas.find(({ value }) => value === chosen) ?? areas[0]
          if (!area)
            return (
              <Message icon="talk" title="这里给管事的人用">
                <Text>驿站管理员、业委会和社区的人在这里看等着办的建议。</Text>
              </Message>
            )
          return (
            <>
              {areas.length > 1 && <Choices label="哪里的" options={areas} chosen={area.value} onChoose={choose} />}
              <DeskList key={area.value} areaId={area.value} toast={toast} />
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
