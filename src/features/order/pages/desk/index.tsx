import { Text, View } from '@tarojs/components'
import { useManagedStations } from '@/platform/managed-stations'
import { openPage, usePageParams } from '@/platform/route'
import { ListRow } from '@/ui/list-row'
import { Loaded } from '@/ui/loaded'
import { Message } from '@/ui/message'
import { StationChoice } from '@/ui/station-choice'
import { useToast } from '@/ui/toast'
import { DeskDay } from '../../desk-day'
import { DeskMonth } from '../../desk-month'
import { DeskNews } from '../../desk-news'
import { OrderScreen } from '../../order-screen'

/** For whoever keeps a station, standing: the day first, one thumb, the call at every row. */
export default function DeskPage() {
  const { stationId: wanted } = usePageParams()
  const { me, stations, stationId, choose } = useManagedStations(wanted)
  const toast = useToast()
  return (
    <OrderScreen title="管理台" toast={toast}>
      <Loaded remote={me}>
        {() =>
          stations && stationId ? (
            <>
              <StationChoice stations={stations} chosen={stationId} onChoose={choose} />
              <DeskNews key={`news ${stationId}`} stationId={stationId} />
              <DeskDay key={stationId} stationId={stationId} toast={toast} />
              <DeskMonth stationId={stationId} />
              <View className="card">
                <View>
                  <ListRow
                    icon="hands"
                    title="服务项目"
                    detail="发布、修改、暂停"
                    onTap={() => openPage('themes', { stationId })}
                  />
                  <ListRow
                    icon="person"
                    title="值班表"
                    detail="哪个小组哪一周值班"
                    onTap={() => openPage('rota', { stationId })}
                  />
                  <ListRow
                    icon="hands"
                    title="登记的队伍"
                    detail="党支部、志愿队，能以自己的名义发布服务"
                    onTap={() => openPage('groups', { stationId })}
                  />
                  <ListRow
                    icon="home"
                    title="管理驿站"
                    detail="开门时间、五统一"
                    onTap={() => openPage('manage', { id: stationId })}
                  />
                </View>
              </View>
            </>
          ) : (
            <Message icon="home" title="这里给驿站管理员用">
              <Text>您现在没有管理的驿站。要管理驿站，请把“我的编号”念给社区，由社区授予职责。</Text>
            </Message>
          )
        }
      </Loaded>
    </OrderScreen>
  )
}
