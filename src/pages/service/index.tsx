import { Text } from '@tarojs/components'
import { useState } from 'react'
import { setHelping, useHelping } from '@/platform/helping'
import { useReturn } from '@/platform/lifecycle'
import { useKnownHome } from '@/platform/own-home'
import { useRemote } from '@/platform/remote'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Choices } from '@/ui/choices'
import { Message } from '@/ui/message'
import { useMode } from '@/ui/mode'
import { Notice } from '@/ui/notice'
import { PageList } from '@/ui/page-list'
import { TabScreen } from '../tab-screen'
import { NextOrders } from './next-orders'
import { ThemesByStation } from './station-themes'
import { useServices } from './use-services'

/** What can be ordered around here, the nearest station first. */
export default function ServicePage() {
  const { isLarge } = useMode()
  const { data } = useRemote('order.catalogue', {})
  const [classId, setClassId] = useState('all')
  const wanted = data?.classes.find(({ id }) => id === classId)
  const { list, placeName } = useServices(wanted?.items.map(({ id }) => id))
  const helping = useHelping()
  const now = new Date()
  useKnownHome()
  useReturn(list.reload)

  const classes = [
    { value: 'all', label: '全部' },
    ...(data?.classes ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <TabScreen tab="service">
      {helping && <Notice text={`替${helping.callName}约`} action="给自己约" onTap={() => setHelping()} />}
      <NextOrders now={now} />
      {!isLarge && data && data.classes.length > 0 && (
        <Choices label="哪一类服务" isLabelHidden options={classes} chosen={classId} onChoose={setClassId} />
      )}
      <ActionButton
        label={`${placeName || (placeName === '' ? '我的位置' : '县城中心')}附近，换个地方`}
        tone="text"
        icon="pin"
        onTap={() => openPage('pick-estate')}
      />
      <PageList
        pages={list}
        isStepped
        empty={
          <Message
            icon="hands"
            actions={<ActionButton label="换个地方找" onTap={() => openPage('pick-estate')} />}
            title={wanted ? `附近没有${wanted.name}` : '附近的驿站还没有能约的服务'}
          >
            <Text>{wanted ? '换一类看看，或换个地方找。' : '理发、维修、义诊，驿站开了什么，这里就能约什么。'}</Text>
          </Message>
        }
      >
        {(themes) => <ThemesByStation themes={themes} now={now} />}
      </PageList>
    </TabScreen>
  )
}
