import { View } from '@tarojs/components'
import { useRemote } from '@/platform/remote'
import { openPage } from '@/platform/route'
import { ListRow } from '@/ui/list-row'

interface DecisionsCardProps {
  /** Where the person lives, if they said so. */
  areaId?: string
}

/** Where the county's suggestions went, as three numbers that open their records; and what the owners vote on. */
export function DecisionsCard({ areaId }: DecisionsCardProps) {
  const { data } = useRemote('suggestion.funnel', {})
  if (!data && !areaId) return null
  const count = (wanted: string) => data?.stages.find(({ stage }) => stage === wanted)?.suggestions ?? 0
  return (
    <View className="card">
      <View>
        {data && (
          <ListRow
            icon="list"
            title="建议去哪了"
            detail={`提了 ${count('collected')}，通过 ${count('passed')}，办成 ${count('done')}`}
            onTap={() => openPage('suggestions')}
          />
        )}
        {areaId && (
          <ListRow
            icon="home"
            title="业主投票"
            detail="小区的大事，业主一起定"
            onTap={() => openPage('ballots', { areaId })}
          />
        )}
      </View>
    </View>
  )
}
