import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { call } from '@/platform/rpc'
import { useSettled } from '@/platform/settled'
import { usePages } from '@/platform/use-pages'
import { Badge } from '@/ui/badge'
import { ListRow } from '@/ui/list-row'
import { Message } from '@/ui/message'
import { PageList } from '@/ui/page-list'
import { TextField } from '@/ui/text-field'
import type { Toast } from '@/ui/toast'
import { areaWord } from './ballot-copy'
import { LinkSheet, type RegisterUnit } from './link-sheet'
import { registerWord } from './register-copy'

/** The register of an estate: which unit has an owner who may vote by phone. `onOpen` shows a sheet over the page. */
export function UnitList({
  areaId,
  toast,
  onOpen,
}: {
  areaId: string
  toast: Toast
  onOpen: (sheet: ReactNode) => void
}) {
  const [text, setText] = useState('')
  const [sum, setSum] = useState<string>()
  const asked = useSettled(text.trim())
  const pages = usePages(`${areaId} ${asked}`, async (part) => {
    const page = await call('unit.list', { areaId, ...(asked && { text: asked }), ...part })
    if (page.all) setSum(registerWord(page.all))
    return page
  })
  const done = (next: RegisterUnit) => {
    onOpen(undefined)
    pages.change((items) => items.map((item) => (item.id === next.id ? next : item)))
    toast.say(next.isLinked ? '对应好了，业主可以用手机投票了' : '解除了')
  }
  const open = (unit: RegisterUnit) =>
    onOpen(<LinkSheet key={unit.id} unit={unit} onDone={done} onClose={() => onOpen(undefined)} />)
  return (
    <>
      {sum && <Text>{sum}</Text>}
      <TextField label="楼号和房号" placeholder="比如：3-502" value={text} onChange={setText} maxLength={20} />
      <PageList
        pages={pages}
        empty={
          asked ? (
            <Text className="second">没有找到“{asked}”。</Text>
          ) : (
            <Message icon="list" title="还没有房屋名册">
              <Text>请社区把小区的房号和面积整理成表，交给县里导入。名册里不写业主姓名。</Text>
            </Message>
          )
        }
      >
        {(units) => (
          <View className="card">
            {units.map((unit) => (
              <ListRow
                key={unit.id}
                icon="home"
                title={unit.label}
                detail={[areaWord(unit.areaCm2), unit.ownerCallName].filter(Boolean).join(' · ')}
                end={<Badge tone={unit.isLinked ? 'done' : 'waiting'} text={unit.isLinked ? '已对应' : '没对应'} />}
                onTap={() => open(unit)}
              />
            ))}
          </View>
        )}
      </PageList>
    </>
  )
}
