import { Text } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { goBack, usePageParams } from '@/platform/route'
import { Loaded } from '@/ui/loaded'
import { Message } from '@/ui/message'
import { Screen } from '@/ui/screen'
import { useToast } from '@/ui/toast'
import { EstatePick } from '../../estate-pick'
import { UnitList } from '../../unit-list'
import { useEstate } from '../../use-estate'

/** The owners' register of an estate, for those who keep it. */
export default function UnitsPage() {
  const { areaId: wanted } = usePageParams()
  const { me, areaId, name, mayPick, pick } = useEstate(wanted)
  const [sheet, setSheet] = useState<ReactNode>()
  const toast = useToast()
  return (
    <Screen top={{ title: '房屋名册', onBack: goBack }} toast={toast} over={sheet}>
      <Loaded remote={me}>
        {() => (
          <>
            {mayPick && <EstatePick onPick={pick} />}
            {name && <Text className="heading">{name}</Text>}
            {areaId ? (
              <UnitList key={areaId} areaId={areaId} toast={toast} onOpen={setSheet} />
            ) : (
              !mayPick && (
                <Message icon="list" title="这里给业委会和驿站用">
                  <Text>您现在没有要管的小区。</Text>
                </Message>
              )
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
