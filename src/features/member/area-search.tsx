import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { AreaHit, AreaLevel } from '@/contracts/area'
import { call } from '@/platform/rpc'
import { useSettled } from '@/platform/settled'
import { usePages } from '@/platform/use-pages'
import { ListRow } from '@/ui/list-row'
import { PageList } from '@/ui/page-list'
import { TextField } from '@/ui/text-field'

interface AreaSearchProps {
  label: string
  placeholder: string
  levels: readonly AreaLevel[]
  onPick: (area: AreaHit) => void
}

/** Finds an area by a part of its name. */
export function AreaSearch({ label, placeholder, levels, onPick }: AreaSearchProps) {
  const [text, setText] = useState('')
  const asked = useSettled(text.trim())
  const pages = usePages(asked || undefined, (part) =>
    call('area.search', { text: asked, levels: [...levels], ...part }),
  )
  return (
    <>
      <TextField label={label} placeholder={placeholder} value={text} onChange={setText} maxLength={20} />
      {asked && (
        <PageList pages={pages} empty={<Text className="second">没有找到“{asked}”。可以只写两个字再试。</Text>}>
          {(items) => (
            <View className="card">
              <View>
                {items.map((area) => (
                  <ListRow
                    key={area.id}
                    icon="home"
                    title={area.name}
                    detail={area.within.join(' ')}
                    onTap={() => onPick(area)}
                  />
                ))}
              </View>
            </View>
          )}
        </PageList>
      )}
    </>
  )
}
