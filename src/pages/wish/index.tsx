import { useState } from 'react'
import { useChosenPlace } from '@/platform/chosen-place'
import { useReturn } from '@/platform/lifecycle'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Choices } from '@/ui/choices'
import { PageList } from '@/ui/page-list'
import { Segments } from '@/ui/segments'
import { TabScreen } from '../tab-screen'
import { EmptyWall } from './empty-wall'
import { useWall, type View } from './use-wall'
import { WallFilters } from './wall-filters'
import { WishCard } from './wish-card'

const views = [
  { value: 'near', label: '附近' },
  { value: 'all', label: '全部' },
  { value: 'mine', label: '我的心愿' },
] as const
const ownViews = [
  { value: 'mine', label: '我许的' },
  { value: 'claims', label: '我认领的' },
] as const

/** The wish wall: near the chosen place at first, everywhere for whoever has not said where they are. */
export default function WishPage() {
  const place = useChosenPlace()
  const [view, setView] = useState<View>(place ? 'near' : 'all')
  const { pages, filters, setFilters } = useWall(view)
  const isOwn = view === 'mine' || view === 'claims'
  const now = new Date()
  const choosePlace = () => openPage('pick-estate')
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
          label={place ? `${place.label || '我的位置'}附近，换个地方` : '选您在的小区'}
          tone="text"
          icon="pin"
          onTap={choosePlace}
        />
      )}
      <PageList key={view} pages={pages} isStepped empty={<EmptyWall view={view} onAll={() => setView('all')} />}>
        {(items) => items.map((wish) => <WishCard key={wish.id} wish={wish} now={now} />)}
      </PageList>
    </TabScreen>
  )
}
