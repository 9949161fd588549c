import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { monthAt } from '@/contracts/month.calc'
import { useRemote } from '@/platform/remote'
import { goBack, usePageParams } from '@/platform/route'
import { Figures } from '@/ui/figures'
import { Loaded } from '@/ui/loaded'
import { monthWord } from '@/ui/month-copy'
import { MonthSteps } from '@/ui/month-steps'
import { Screen } from '@/ui/screen'
import { monthFigures } from '../../month-figures'
import { MonthList } from '../../month-list'

/** A station's month in figures, each of which opens the orders that it counts. */
export default function OrderMonthPage() {
  const { stationId = '' } = usePageParams()
  const [month, setMonth] = useState(monthAt(new Date()))
  const [chosen, choose] = useState<string>()
  const figures = useRemote('order.figures', { stationId, month })
  return (
    <Screen top={{ title: '预约数字', onBack: goBack }}>
      <Text className="title">{monthWord(month)}</Text>
      <Loaded remote={figures}>
        {(counts) => {
          const tiles = monthFigures(counts)
          const open = tiles.find(({ name }) => name === chosen)
          return (
            <>
              <View className="card">
                <Figures
                  items={tiles.map(({ name, count }) => ({
                    name,
                    count,
                    isOpen: name === chosen,
                    onTap: () => choose(name),
                  }))}
                />
                {!open && <Text className="second">点一个数字，看它是哪些预约。</Text>}
              </View>
              {open && <MonthList key={`${month} ${chosen}`} ask={{ stationId, month, ...open.ask }} />}
            </>
          )
        }}
      </Loaded>
      <MonthSteps month={month} onChange={setMonth} />
    </Screen>
  )
}
