import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import type { AreaCoverage } from '@/contracts/coverage'
import type { StationBrief } from '@/contracts/near.calc'
import type { Place } from '@/contracts/place'
import { areaOf, unpackPoints } from '@/contracts/points.calc'
import { CoverageMap, type CoveragePin } from './coverage-map'
import type { Trial } from './coverage-trial'

interface CoveragePictureProps {
  coverage: AreaCoverage
  trial?: Trial
  stations: readonly StationBrief[]
  onPlace: (place: Place) => void
}

/** More stations than this are a smear; whoever wants them opens a part. */
const mostStations = 60
const besideDegrees = 0.002

const pinsOf = ({ proposals }: AreaCoverage, trial: Trial | undefined): CoveragePin[] =>
  trial
    ? [{ place: trial.to, mark: '试', name: '试着放驿站的地方' }]
    : proposals.map(({ place }, i) => ({ place, mark: String(i + 1), name: `建议的第 ${i + 1} 处` }))

/** Stations that stand within the picture. */
function stationsIn(frame: readonly Place[], stations: readonly StationBrief[]): Place[] {
  const lngs = frame.map(({ lng }) => lng)
  const lats = frame.map(({ lat }) => lat)
  const [west, east] = [Math.min(...lngs) - besideDegrees, Math.max(...lngs) + besideDegrees]
  const [south, north] = [Math.min(...lats) - besideDegrees, Math.max(...lats) + besideDegrees]
  const found = stations.filter(({ place: { lng, lat } }) => lng >= west && lng <= east && lat >= south && lat <= north)
  return found.length <= mostStations ? found.map(({ place }) => place) : []
}

/** The map, and what its colours mean. A tap on the ground tries a station there. */
export function CoveragePicture({ coverage, trial, stations, onPlace }: CoveragePictureProps) {
  const area = useMemo(() => (coverage.reached ? areaOf(coverage.reached) : []), [coverage])
  const outside = useMemo(() => unpackPoints(coverage.outsidePoints), [coverage])
  const pins = useMemo(() => pinsOf(coverage, trial), [coverage, trial])
  const frame = useMemo(() => {
    const shown = [...area.flatMap(([outer = []]) => outer), ...outside]
    return shown.length > 0 || !coverage.area.place ? shown : [coverage.area.place]
  }, [coverage, area, outside])
  const shownStations = useMemo(() => stationsIn(frame, stations), [frame, stations])
  const legend = [
    area.length > 0 && '红色是走得到的地方',
    outside.length > 0 && '圆点是走不到的楼栋',
    shownStations.length > 0 && '黄点是驿站',
    !trial && pins.length > 0 && '数字是建议的地方',
  ]
  return (
    <View className="card">
      <CoverageMap area={area} outside={outside} stations={shownStations} pins={pins} frame={frame} onPlace={onPlace} />
      <Text className="second">{legend.filter(Boolean).join('，')}</Text>
      <Text>点一下地图，试试在那里放一个驿站。</Text>
      {coverage.streets && <Text className="second">{coverage.streets.attribution}</Text>}
    </View>
  )
}
