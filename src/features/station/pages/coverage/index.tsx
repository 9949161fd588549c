import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Place } from '@/contracts/place'
import type { WalkPace } from '@/contracts/walk.calc'
import { useRemote } from '@/platform/remote'
import { goBack, usePageParams } from '@/platform/route'
import { Choices } from '@/ui/choices'
import { Loaded } from '@/ui/loaded'
import { Screen } from '@/ui/screen'
import { CoverageTable } from '../../coverage-table'
import { NextPlaces } from '../../next-places'
import { Uncovered } from '../../uncovered'

const paces: { value: WalkPace; label: string }[] = [
  { value: 'adult', label: '成年人' },
  { value: 'elder', label: '老人' },
  { value: 'wheels', label: '轮椅、婴儿车' },
]
const minutesOffered = ['5', '10', '15'] as const

/** For an area's staff: which buildings have a station within the minutes on foot, which have none, and where to build. */
export default function CoveragePage() {
  const { id } = usePageParams()
  const [pace, setPace] = useState<WalkPace>('elder')
  const [minutes, setMinutes] = useState<(typeof minutesOffered)[number]>('15')
  const [planned, setPlanned] = useState<Place>()
  const question = {
    ...(id && { areaId: id }),
    pace,
    minutes: Number(minutes),
    ...(planned && { planned: [planned] }),
  }
  const coverage = useRemote('area.coverage', question)
  return (
    <Screen top={{ title: '走得到的楼栋', onBack: goBack }}>
      <Choices label="谁走" isLabelHidden options={paces} chosen={pace} onChoose={setPace} />
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
              <Text className="heading">
                {data.buildings} 栋楼：走得到 {data.inside} 栋，走不到 {data.outside} 栋
              </Text>
              {data.estimated > 0 && <Text className="second">其中 {data.estimated} 栋按直线估算</Text>}
              {data.streets && <Text className="second">{data.streets.attribution}</Text>}
            </View>
            <NextPlaces coverage={data} planned={planned} onTry={setPlanned} />
            <CoverageTable coverage={data} />
            <Uncovered key={JSON.stringify(question)} question={question} first={data} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}
