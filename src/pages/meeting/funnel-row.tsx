import { View } from '@tarojs/components'
import { useRemote } from '@/platform/remote'
import { openPage } from '@/platform/route'
import { ListRow } from '@/ui/list-row'

/** Where the county's suggestions went, as three numbers that open their records. */
export function FunnelRow() {
  const { data } = useRemote('suggestion.funnel', {})
  if (!data) return null
  const count = (wanted: string) => data.stages.find(({ stage }) => stage === wanted)?.suggestions ?? 0
  return (
    <View className="card">
      <ListRow
        icon="list"
        title="建议去哪了"
        detail={`提了 ${count('collected')} → 通过 ${count('passed')} → 办成 ${count('done')}`}
        onTap={() => openPage('suggestions')}
      />
    </View>
  )
}
