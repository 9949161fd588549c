import { Text, View } from '@tarojs/components'
import { useReturn } from '@/platform/lifecycle'
import { useRemote } from '@/platform/remote'
import { openPage, usePageParams } from '@/platform/route'
import { call } from '@/platform/rpc'
import { useShare } from '@/platform/share'
import { usePages } from '@/platform/use-pages'
import { ActionButton } from '@/ui/action-button'
import { ListRow } from '@/ui/list-row'
import { Message } from '@/ui/message'
import { freeWord } from '@/ui/order-copy'
import { PageList } from '@/ui/page-list'
import { OrderScreen } from '../../order-screen'

/** All that one station offers; who runs it may publish more. */
export default function ThemesPage() {
  const { stationId = '' } = usePageParams()
  const me = useRemote('member.me', {})
  const isMine = me.data?.can.manageStations.includes(stationId) ?? false
  const pages = usePages(stationId, (part) => call('theme.list', { stationId, ...part }))
  const now = new Date()
  useReturn(pages.reload)
  useShare(() => ({ title: '驿站能约的服务', page: 'themes', params: { stationId } }))
  return (
    <OrderScreen
      title="服务项目"
      foot={isMine && <ActionButton label="发布一项服务" onTap={() => openPage('edit-theme', { stationId })} />}
    >
      <PageList
        pages={pages}
        isStepped
        empty={
          <Message icon="hands" title="还没有能约的服务">
            <Text>{isMine ? '点下面的按钮，发布第一项服务。' : '驿站开了什么，这里就能约什么。'}</Text>
          </Message>
        }
      >
        {(items) => (
          <View className="card">
            <Text className="heading">{items[0]?.stationName}</Text>
            <View>
              {items.map((theme) => (
                <ListRow
                  key={theme.id}
                  title={theme.where.includes('home') ? `${theme.name}（可上门）` : theme.name}
                  detail={freeWord(theme, now)}
                  onTap={() => openPage('theme', { id: theme.id })}
                />
              ))}
            </View>
          </View>
        )}
      </PageList>
    </OrderScreen>
  )
}
