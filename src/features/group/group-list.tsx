import type { ReactNode } from 'react'
import type { GroupView } from '@/contracts/group'
import type { Pages } from '@/platform/use-pages'
import { PageList } from '@/ui/page-list'
import type { Toast } from '@/ui/toast'
import { GroupCard } from './group-card'

interface GroupListProps {
  pages: Pages<GroupView>
  empty: ReactNode
  toast: Toast
  isStationShown?: boolean
}

/** Groups, each with what its reader may do. */
export function GroupList({ pages, empty, toast, isStationShown = true }: GroupListProps) {
  return (
    <PageList pages={pages} isStepped empty={empty}>
      {(items) =>
        items.map((group) => (
          <GroupCard
            key={group.id}
            group={group}
            toast={toast}
            isStationShown={isStationShown}
            onChange={(next) => pages.change((all) => all.map((one) => (one.id === next.id ? next : one)))}
          />
        ))
      }
    </PageList>
  )
}
