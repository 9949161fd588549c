import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useReturn } from '@/platform/lifecycle'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Choices } from '@/ui/choices'
import { Message } from '@/ui/message'
import { useMode } from '@/ui/mode'
import { PageList } from '@/ui/page-list'
import { Segments } from '@/ui/segments'
import { TabScreen } from '../tab-screen'
import { useWall, type View } from './use-wall'
import { WallFilters } from './wall-filters'
import { WishCard } from './wish-card'

const views = [
  { value: 'near', label: '附近' },
  { value: 'all', label: '全部' },
  { value: 'mine', label: '我的' },
] as const
const ownViews = [
  { value: 'mine', label: '我许的' },
  { value: 'claims', label: '我认领的' },
] as const

const emptyCopy: Record<View, { title: string; text: string }> = {
  near: { title: '附近还没有心愿', text: '邻居许了心愿，会出现在这里。您也可以先许一个。' },
  all: { title: '这里还没有心愿', text: '全县的心愿都会出现在这里。换个挑法看看，或先许一个。' },
  mine: { title: '您还没许过心愿', text: '想要什么、要人帮什么，写两句就行。驿站看过以后，就有人来帮。' },
  claims: { title: '您还没认领心愿', text: '在“附近”里看看，有没有您能帮上的。' },
}

/** The wish wall. */
export default function WishPage() {
  const [view, setView] = useState<View>('near')
  const { pages, filters, setFilters, placeName } = useWall(view)
  const { isLarge } = useMode()
  const isOwn = view === 'mine' || view === 'claims'
  const now = new Date()
  useReturn(pages.reload)

  return (
    <TabScreen tab="wish" foot={<ActionButton label="许个心愿" icon="heart" onTap={() => openPage('post-wish')} />}>
      <Segments options={views} chosen={view === 'claims' ? 'mine' : view} onChoose={setView} />
      {isOwn ? (
        <Choices label="看哪些" isLabelHidden options={ownViews} chosen={view} onChoose={setView} />
      ) : (
        <WallFilters filters={filters} onChange={setFilters} />
      )}
      {view === 'near' && (
        <ActionButton
          label={`${placeName || (placeName === '' ? '我的位置' : '县城中心')}附近，换个地方`}
          tone="text"
          icon="pin"
          onTap={() => openPage('pick-estate')}
        />
      )}
      <PageList
        pages={pages}
        step={isLarge ? 3 : undefined}
        empty={
          <Message icon="heart" title={emptyCopy[view].title}>
            <Text>{emptyCopy[view].text}</Text>
          </Message>
        }
      >
        {(items) => items.map((wish) => <WishCard key={wish.id} wish={wish} now={now} />)}
      </PageList>
    </TabScreen>
  )
}
