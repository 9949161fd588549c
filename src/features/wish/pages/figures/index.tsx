import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { monthAt } from '@/contracts/month.calc'
import type { WishFigureName } from '@/contracts/wish.const'
import { useRemote } from '@/platform/remote'
import { goBack, usePageParams } from '@/platform/route'
import { Figures } from '@/ui/figures'
import { Loaded } from '@/ui/loaded'
import { monthWord } from '@/ui/month-copy'
import { MonthSteps } from '@/ui/month-steps'
import { Screen } from '@/ui/screen'
import { RecordList } from '../../record-list'

const names: [WishFigureName, string][] = [
  ['posted', '许下'],
  ['claimed', '认领'],
  ['fulfilled', '实现'],
  ['open', '等人帮'],
]

/** A month of wishes in figures, an area's or the county's; each opens what it counts. */
export default function WishFiguresPage() {
  const { areaId } = usePageParams()
  const [month, setMonth] = useState(monthAt(new Date()))
  const [figure, setFigure] = useState<WishFigureName>()
  const area = areaId ? { areaId } : {}
  const figures = useRemote('wish.figures', { month, ...area })
  return (
    <Screen top={{ title: '心愿数字', onBack: goBack }}>
      <Text className="title">{monthWord(month)}</Text>
      <Loaded remote={figures}>
        {(counts) => (
          <View className="card">
            <Figures
              items={names.map(([key, name]) => ({
                name,
                count: counts[key],
                isOpen: figure === key,
                onTap: () => setFigure(key),
              }))}
            />
            {!figure && <Text className="second">点一个数字，看它是哪些心愿。</Text>}
          </View>
        )}
      </Loaded>
      {figure && <RecordList key={`${month} ${figure}`} ask={{ month, figure, ...area }} />}
      <MonthSteps month={month} onChange={setMonth} />
    </Screen>
  )
}
