import { Text, View } from '@tarojs/components'
import { useRemote } from '@/platform/remote'
import { goBack, usePageParams } from '@/platform/route'
import { Loaded } from '@/ui/loaded'
import { Screen } from '@/ui/screen'
import { useToast } from '@/ui/toast'
import { RotaForm } from '../../rota-form'

/** For whoever keeps a station: the groups that take weekly turns. */
export default function RotaPage() {
  const { stationId = '' } = usePageParams()
  const rota = useRemote('order.rota', { stationId })
  const helpers = useRemote('order.helpers', { stationId })
  const toast = useToast()
  return (
    <Screen top={{ title: '值班表', onBack: goBack }} toast={toast}>
      <Loaded remote={rota}>
        {(data) => (
          <>
            <View className="card">
              <Text className="title">{data.current ? `这周是${data.current}` : '还没有值班表'}</Text>
              <Text>小组一周一轮，按下面的顺序。由“值班小组来办”的服务，一受理就派给那一周的小组。</Text>
            </View>
            <Loaded remote={helpers}>
              {({ items }) => (
                <RotaForm
                  rota={data}
                  helpers={items}
                  onSaved={(saved) => {
                    rota.set(saved)
                    toast.say('值班表保存好了')
                  }}
                />
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </Screen>
  )
}
