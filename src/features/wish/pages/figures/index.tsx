import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useRemote } from '@/platform/remote'
import { goBack, usePageParams } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Figures } from '@/ui/figures'
import { Loaded } from '@/ui/loaded'
import { Screen } from '@/ui/screen'
import { monthBy, monthWord, thisMonth } from '../../month'

/** A month of wishes in figures: an area's, or the county's. */
export default function WishFiguresPage() {
  const { areaId } = usePageParams()
  const current = thisMonth(new Date())
  const [month, setMonth] = useState(current)
  const figures = useRemote('wish.figures', { month, ...(areaId && { areaId }) })
  return (
    <Screen top={{ title: '心愿数字', onBack: goBack }}>
      <Text className="title">{monthWord(month)}</Text>
      <Loaded remote={figures}>
        {({ posted, claimed, fulfilled, open }) => (
          <View className="card">
            <Figures
              items={[
                { name: '许下', count: posted },
                { name: '认领', count: claimed },
                { name: '实现', count: fulfilled },
              ]}
            />
            <Text className="second">现在还有 {open} 个心愿在等人帮忙。</Text>
          </View>
        )}
      </Loaded>
      <View className="row">
        <ActionButton label="上个月" tone="plain" onTap={() => setMonth(monthBy(month, -1))} />
        {month < current && <ActionButton label="下个月" tone="plain" onTap={() => setMonth(monthBy(month, 1))} />}
      </View>
    </Screen>
  )
}
