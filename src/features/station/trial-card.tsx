import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { AreaCoverage } from '@/contracts/coverage'
import { rankByEstimate, type StationBrief } from '@/contracts/near.calc'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { ListRow } from '@/ui/list-row'
import { metresWord } from '@/ui/station-copy'
import { shareWord } from './coverage-copy'
import type { Trial } from './coverage-trial'

interface TrialCardProps {
  coverage: AreaCoverage
  trial: Trial
  /** Those that might be moved there. */
  stations: readonly StationBrief[]
  onTry: (trial: Trial | undefined) => void
}

const mostOffered = 8
const anySpeed = 1

/** What a tried change would do, compared with the stations as they stand. */
export function TrialCard({ coverage, trial, stations, onTry }: TrialCardProps) {
  const [isChoosing, setChoosing] = useState(false)
  const { change, inside } = coverage
  if (!change) return null
  const before = {
    buildings: inside.buildings - change.gained.buildings + change.lost.buildings,
    households: inside.households - change.gained.households + change.lost.households,
  }
  const near = isChoosing ? rankByEstimate(stations, trial.to, anySpeed).slice(0, mostOffered) : []
  return (
    <View className="card">
      <Text className="heading">{trial.station ? `试着把${trial.station.name}搬到这里` : '试着在这里加一个驿站'}</Text>
      <Text>多 {shareWord(change.gained, coverage)}走得到</Text>
      {change.lost.buildings > 0 && <Text>少 {shareWord(change.lost, coverage)}走得到</Text>}
      <Text className="second">
        走得到：现在 {shareWord(before, coverage)}，这样以后 {shareWord(inside, coverage)}
      </Text>
      <ActionButton
        label={trial.station ? '换一个驿站搬来' : '不新建，搬一个驿站来'}
        tone="plain"
        onTap={() => setChoosing(true)}
      />
      {trial.station && <ActionButton label="不搬，新建一个" tone="plain" onTap={() => onTry({ to: trial.to })} />}
      <ActionButton label="不试了" tone="text" onTap={() => onTry(undefined)} />
      {isChoosing && (
        <BottomSheet title="搬哪个驿站" onClose={() => setChoosing(false)}>
          {near.map(({ entry, walkMetres }) => (
            <ListRow
              key={entry.id}
              title={entry.name}
              detail={`离这里约 ${metresWord(walkMetres)}`}
              onTap={() => {
                setChoosing(false)
                onTry({ to: trial.to, station: { id: entry.id, name: entry.name } })
              }}
            />
          ))}
        </BottomSheet>
      )}
    </View>
  )
}
