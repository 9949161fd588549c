import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type WalkPace, walkPaces } from '@/contracts/walk.calc'
import { useRemote } from '@/platform/remote'
import { goBack, usePageParams } from '@/platform/route'
import { useStationIndex } from '@/platform/station-index'
import { Choices } from '@/ui/choices'
import { Loaded } from '@/ui/loaded'
import { Screen } from '@/ui/screen'
import { paceCopy, shareWord } from '../../coverage-copy'
import { CoveragePicture } from '../../coverage-picture'
import { CoverageTable } from '../../coverage-table'
import { type Trial, triedOf } from '../../coverage-trial'
import { NextPlaces } from '../../next-places'
import { TrialCard } from '../../trial-card'
import { Uncovered } from '../../uncovered'

const minutesOffered = ['5', '10', '15'] as const

/** For an area's staff: which buildings have a station within the minutes on foot, which have none, and where to build. */
export default function CoveragePage() {
  const { id } = usePageParams()
  const [pace, setPace] = useState<WalkPace>('elder')
  const [minutes, setMinutes] = useState<(typeof minutesOffered)[number]>('15')
  const [trial, setTrial] = useState<Trial>()
  const stations = useStationIndex().index?.stations ?? []
  const question = { ...(id && { areaId: id }), pace, minutes: Number(minutes), ...triedOf(trial) }
  const coverage = useRemote('area.coverage', question)
  return (
    <Screen top={{ title: '走得到的楼栋', onBack: goBack }}>
      <Choices
        label="谁走"
        isLabelHidden
        options={walkPaces.map((value) => ({ value, label: paceCopy[value] }))}
        chosen={pace}
        onChoose={setPace}
      />
      <Choices
        label="几分钟"
        isLabelHidden
        options={minutesOffered.map((value) => ({ value, label: `${value} 分钟` }))}
        chosen={minutes}
        onChoose={setMinutes}
      />
      <Loaded remote={coverage}>
        {(data) => (
          <>
            <View className="card">
              <Text className="title">{data.area.name}</Text>
              <Text className="heading">走得到 {shareWord(data.inside, data)}</Text>
              <Text>走不到 {shareWord(data.outside, data)}</Text>
              <Text className="second">一共 {shareWord(data.all, data)}</Text>
              {data.estimated.buildings > 0 && (
                <Text className="second">其中 {shareWord(data.estimated, data)}按直线估算</Text>
              )}
              {data.uncounted > 0 && <Text className="second">{data.uncounted} 栋还没登记户数</Text>}
            </View>
            <CoveragePicture
              coverage={data}
              trial={trial}
              stations={stations}
              onPlace={(to) => setTrial({ ...trial, to })}
            />
            {trial && <TrialCard coverage={data} trial={trial} stations={stations} onTry={setTrial} />}
            {!trial && <NextPlaces coverage={data} onTry={(to) => setTrial({ to })} />}
            <CoverageTable coverage={data} />
            <Uncovered
              key={JSON.stringify(question)}
              question={question}
              first={data}
              onTry={(to) => setTrial({ ...trial, to })}
            />
          </>
        )}
      </Loaded>
    </Screen>
  )
}
