import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { AreaHit } from '@/contracts/area'
import { useRemote } from '@/platform/remote'
import { useSettled } from '@/platform/settled'
import { ListRow } from '@/ui/list-row'
import { Loaded } from '@/ui/loaded'
import { TextField } from '@/ui/text-field'

/** Finds an estate by a part of its name: for staff who look after several. */
export function EstatePick({ onPick }: { onPick: (estate: AreaHit) => void }) {
  const [text, setText] = useState('')
  const asked = useSettled(text.trim())
  const found = useRemote('area.search', asked ? { text: asked, levels: ['estate'], limit: 20 } : undefined)
  const pick = (estate: AreaHit) => {
    setText('')
    onPick(estate)
  }
  return (
    <>
      <TextField label="看哪个小区" placeholder="写名字里的两个字" value={text} onChange={setText} maxLength={20} />
      {asked && (
        <Loaded remote={found}>
          {({ items }) =>
            items.length === 0 ? (
              <Text className="second">没有找到“{asked}”。可以只写两个字再试。</Text>
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
      )}
    </>
  )
}
