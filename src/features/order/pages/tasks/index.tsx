import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useReturn } from '@/platform/lifecycle'
import { usePageParams } from '@/platform/route'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { Message } from '@/ui/message'
import { Segments } from '@/ui/segments'
import { useToast } from '@/ui/toast'
import { OrderScreen } from '../../order-screen'
import { WorkList } from '../../work-list'

const views = [
  { value: 'open', label: '等人接的' },
  { value: 'mine', label: '我接的' },
] as const

const emptyCopy = {
  open: { title: '现在没有等人接的', text: '有邻居约了上门的服务，驿站受理以后会出现在这里。' },
  mine: { title: '您手上没有活', text: '在“等人接的”里看看，有没有您能办的。' },
}

/** For volunteers: what nobody has taken yet, and what they or their group took. */
export default function TasksPage() {
  const { view: wanted } = usePageParams()
  const [view, setView] = useState<'open' | 'mine'>(wanted === 'mine' ? 'mine' : 'open')
  const toast = useToast()
  const pages = usePages(view, (part) => call(view === 'open' ? 'order.open' : 'order.tasks', part))
  useReturn(pages.reload)
  const { title, text } = emptyCopy[view]
  return (
    <OrderScreen title="我来帮忙" toast={toast}>
      <Segments options={views} chosen={view} onChoose={setView} />
      <WorkList
        key={view}
        pages={pages}
        toast={toast}
        empty={
          <Message icon="hands" title={title}>
            <Text>{text}</Text>
          </Message>
        }
      />
    </OrderScreen>
  )
}
