import { Text } from '@tarojs/components'
import { useState } from 'react'
import { type FunnelStage, funnelStages } from '@/contracts/suggestion.const'
import { useRemote } from '@/platform/remote'
import { goBack, openPage, usePageParams } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Screen } from '@/ui/screen'
import { Segments } from '@/ui/segments'
import { FunnelCard } from '../../funnel-card'
import { Records } from '../../records'
import { stageCopy } from '../../suggestion-copy'

type Whose = 'estate' | 'county' | 'mine'

const stageOf = (wanted?: string): FunnelStage | undefined => funnelStages.find((stage) => stage === wanted)

/** The funnel, and with `reached` the records behind one of its numbers. An area may be given; else one's own estate. */
export default function SuggestionsPage() {
  const { areaId, reached } = usePageParams()
  const me = useRemote('member.me', {})
  const home = me.data?.home?.find(({ level }) => level === 'estate')
  const [whose, setWhose] = useState<Whose>('county')
  const stage = stageOf(reached)
  const area = areaId ?? (whose === 'estate' ? home?.id : undefined)
  const options = [
    { value: 'county' as const, label: '全县' },
    ...(home ? [{ value: 'estate' as const, label: '我的小区' }] : []),
    { value: 'mine' as const, label: '我提的' },
  ]
  if (stage)
    return (
      <Screen top={{ title: stageCopy[stage], onBack: goBack }}>
        <Records areaId={areaId} reached={stage} />
      </Screen>
    )
  return (
    <Screen
      top={{ title: '建议去哪了', onBack: goBack }}
      foot={<ActionButton label="提个建议" onTap={() => openPage('post-suggestion')} />}
    >
      {!areaId && <Segments options={options} chosen={whose} onChoose={setWhose} />}
      {whose !== 'mine' && <FunnelCard areaId={area} />}
      <Text className="heading">{whose === 'mine' ? '我提的建议' : '最近的建议'}</Text>
      <Records areaId={area} isMine={whose === 'mine'} />
    </Screen>
  )
}
