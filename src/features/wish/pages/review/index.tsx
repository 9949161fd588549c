import { Text } from '@tarojs/components'
import { useManagedStations } from '@/platform/managed-stations'
import { goBack, openPage, usePageParams } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Loaded } from '@/ui/loaded'
import { Message } from '@/ui/message'
import { Screen } from '@/ui/screen'
import { StationChoice } from '@/ui/station-choice'
import { ReviewList } from '../../review-list'

/** For whoever keeps a station: wishes and thanks that nobody sees before they do. */
export default function ReviewWishesPage() {
  const { stationId: wanted } = usePageParams()
  const { me, stations, stationId, choose } = useManagedStations(wanted)
  return (
    <Screen top={{ title: '审心愿', onBack: goBack }}>
      <Loaded remote={me}>
        {() =>
          stations && stationId ? (
            <>
              <StationChoice stations={stations} chosen={stationId} onChoose={choose} />
              <ReviewList key={stationId} stationId={stationId} />
              <ActionButton label="看这个月的数字" tone="text" onTap={() => openPage('wish-figures')} />
            </>
          ) : (
            <Message icon="heart" title="这里给驿站管理员用">
              <Text>您现在没有管理的驿站。</Text>
            </Message>
          )
        }
      </Loaded>
    </Screen>
  )
}
