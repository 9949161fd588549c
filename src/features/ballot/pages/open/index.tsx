import { Text } from '@tarojs/components'
import { goBack, usePageParams } from '@/platform/route'
import { Loaded } from '@/ui/loaded'
import { Message } from '@/ui/message'
import { Screen } from '@/ui/screen'
import { EstatePick } from '../../estate-pick'
import { OpenForm } from '../../open-form'
import { useEstate } from '../../use-estate'

/** For who runs votes: opens one, with `suggestionId` on that suggestion first. */
export default function OpenBallotPage() {
  const { areaId: wanted, suggestionId } = usePageParams()
  const { me, areaId, mayPick, pick } = useEstate(wanted)
  if (areaId) return <OpenForm key={areaId} areaId={areaId} suggestionId={suggestionId} />
  return (
    <Screen top={{ title: '发起投票', onBack: goBack }}>
      <Loaded remote={me}>
        {() =>
          mayPick ? (
            <EstatePick onPick={pick} />
          ) : (
            <Message icon="list" title="这里给业委会和驿站用">
              <Text>您现在没有要管的小区。</Text>
            </Message>
          )
        }
      </Loaded>
    </Screen>
  )
}
