import { sceneIn } from '@/contracts/scene.calc'
import { copyText } from '@/platform/clipboard'
import { dial } from '@/platform/phone'
import { useRemote } from '@/platform/remote'
import { goBack, pathOf, usePageParams } from '@/platform/route'
import { useShare } from '@/platform/share'
import { useWalkThere } from '@/platform/use-walk-there'
import { Loaded } from '@/ui/loaded'
import { Screen } from '@/ui/screen'
import { useToast } from '@/ui/toast'
import { WalkSheet } from '@/ui/walk-sheet'
import { DetailFoot } from '../../detail-foot'
import { KeptStation } from '../../kept-station'
import { StationBody } from '../../station-body'
import { useKeptStation } from '../../use-kept-station'

/** One station. Opens signed out: from a share card (`id`) or from the code on its door (`scene`). */
export default function StationPage() {
  const { id, scene } = usePageParams()
  const scanned = scene === undefined ? undefined : sceneIn(scene)
  const stationId = id ?? (scanned?.kind === 'station' ? scanned.id : '')
  const station = useRemote('station.get', { stationId })
  const kept = useKeptStation(stationId)
  const walk = useWalkThere()
  const toast = useToast()
  useShare(() => ({ title: known?.name ?? '同心驿', page: 'station', params: { id: stationId } }))

  const known = station.data ?? kept
  const sharePath = pathOf('station', { id: stationId })
  return (
    <Screen
      top={{ title: '驿站', onBack: goBack }}
      toast={toast}
      foot={
        known && (
          <DetailFoot
            sharePath={sharePath}
            onWalk={() => walk.start(known)}
            onCall={() => dial(known.phone)}
            onCopied={() => toast.say('地址复制好了，可以发给朋友')}
          />
        )
      }
      over={
        walk.unopened && (
          <WalkSheet to={walk.unopened} onClose={walk.close} onCopy={() => copyText(walk.unopened?.address ?? '')} />
        )
      }
    >
      {!station.data && station.failure && kept ? (
        <KeptStation station={kept} message={station.failure.message} onRetry={station.reload} />
      ) : (
        <Loaded remote={station}>
          {(data) => <StationBody station={data} onChange={station.set} toast={toast} />}
        </Loaded>
      )}
    </Screen>
  )
}
