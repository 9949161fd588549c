import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useReturn } from '@/platform/lifecycle'
import { goBack, openPage, usePageParams } from '@/platform/route'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { ActionButton } from '@/ui/action-button'
import { Loaded } from '@/ui/loaded'
import { Message } from '@/ui/message'
import { PageList } from '@/ui/page-list'
import { Screen } from '@/ui/screen'
import { BallotRow } from '../../ballot-row'
import { EstatePick } from '../../estate-pick'
import { useEstate } from '../../use-estate'

/** The owners' votes of an estate, latest first. */
export default function BallotListPage() {
  const { areaId: wanted } = usePageParams()
  const { me, areaId, mayPick, pick } = useEstate(wanted)
  const [canRun, setCanRun] = useState(false)
  const pages = usePages(areaId, async (part) => {
    const page = await call('ballot.list', { areaId: areaId ?? '', ...part })
    setCanRun(page.can.run)
    return page
  })
  const now = new Date()
  useReturn(pages.reload)
  const params: Record<string, string> = areaId ? { areaId } : {}
  return (
    <Screen
      top={{ title: '业主投票', onBack: goBack }}
      foot={canRun && areaId && <ActionButton label="发起投票" onTap={() => openPage('open-ballot', params)} />}
    >
      {mayPick && <EstatePick onPick={pick} />}
      {areaId ? (
        <PageList
          pages={pages}
          empty={
            <Message icon="list" title="还没有投过票">
              <Text>小区的大事由业主投票定，开始了会告诉您。</Text>
            </Message>
          }
        >
          {(items) => items.map((ballot) => <BallotRow key={ballot.id} ballot={ballot} now={now} />)}
        </PageList>
      ) : (
        <Loaded remote={me}>
          {() =>
            !mayPick && (
              <Message
                icon="home"
                title="您住哪个小区"
                actions={<ActionButton label="选我住的小区" icon="home" onTap={() => openPage('home')} />}
              >
                <Text>选好以后，这里有小区的业主投票和结果。</Text>
              </Message>
            )
          }
        </Loaded>
      )}
      {canRun && areaId && (
        <ActionButton label="房屋名册" tone="plain" icon="list" onTap={() => openPage('units', params)} />
      )}
    </Screen>
  )
}
