import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { AreaHit } from '@/contracts/area'
import { choosePlace } from '@/platform/chosen-place'
import { useRemote } from '@/platform/remote'
import { goBack } from '@/platform/route'
import { useSettled } from '@/platform/settled'
import { ListRow } from '@/ui/list-row'
import { Loaded } from '@/ui/loaded'
import { Screen } from '@/ui/screen'
import { TextField } from '@/ui/text-field'

/** Finds an estate or a community by name; it becomes the place that stations are near to. */
export default function PickEstatePage() {
  const [text, setText] = useState('')
  const asked = useSettled(text.trim())
  const found = useRemote(
    'area.search',
    asked ? { text: asked, levels: ['estate', 'community'], limit: 20 } : undefined,
  )

  const pick = ({ name, place }: AreaHit) => {
    if (!place) return
    choosePlace({ kind: 'estate', label: name, place })
    goBack()
  }

  return (
    <Screen top={{ title: '选小区', onBack: goBack }}>
      <TextField label="小区或社区的名字" placeholder="比如：花园" value={text} onChange={setText} maxLength={20} />
      {asked ? (
        <Loaded remote={found}>
          {({ items }) =>
            items.length === 0 ? (
              <Text className="second">没有找到“{asked}”。可以只写两个字再试，或写社区的名字。</Text>
            ) : (
              <View className="card">
                {items.map((area) => (
                  <ListRow
                    key={area.id}
                    icon="home"
                    title={area.name}
                    detail={area.within.join(' ')}
                    onTap={() => pick(area)}
                  />
                ))}
              </View>
            )
          }
        </Loaded>
      ) : (
        <Text className="second">写两个字就能找，选好后按那里排出最近的驿站。</Text>
      )}
    </Screen>
  )
}
