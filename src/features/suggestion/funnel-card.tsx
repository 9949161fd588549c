import { Text, View } from '@tarojs/components'
import type { FunnelStage } from '@/contracts/suggestion.const'
import { useRemote } from '@/platform/remote'
import { openPage } from '@/platform/route'
import { Figures } from '@/ui/figures'
import { ListRow } from '@/ui/list-row'
import { Loaded } from '@/ui/loaded'
import { Notice } from '@/ui/notice'
import { stageCopy } from './suggestion-copy'

const headlines: readonly FunnelStage[] = ['collected', 'passed', 'done']

/** How many came how far; each number opens its records. */
export function FunnelCard({ areaId }: { areaId?: string }) {
  const funnel = useRemote('suggestion.funnel', areaId ? { areaId } : {})
  // The list below says what is wrong; this much is said of the numbers.
  if (!funnel.data && funnel.failure)
    return <Notice text="这些数字暂时看不到" action="再试一次" onTap={() => funnel.reload()} />
  return (
    <Loaded remote={funnel}>
      {({ stages }) => {
        const most = Math.max(1, ...stages.map(({ suggestions }) => suggestions))
        const count = (of: FunnelStage) => stages.find(({ stage }) => stage === of)?.suggestions ?? 0
        return (
          <View className="card">
            <Figures items={headlines.map((stage) => ({ name: stageCopy[stage], count: count(stage) }))} />
            <View>
              {stages.map(({ stage, suggestions }) => (
                <ListRow
                  key={stage}
                  title={`${stageCopy[stage]} ${suggestions} 条`}
                  share={suggestions / most}
                  onTap={() => openPage('suggestions', { reached: stage, ...(areaId && { areaId }) })}
                />
              ))}
            </View>
            <Text className="second">小事开会定了就办，不用业主投票；办成的里也有这样的。</Text>
          </View>
        )
      }}
    </Loaded>
  )
}
