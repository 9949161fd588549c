import type { GroupView } from '@/contracts/group'
import type { Pages } from '@/platform/use-pages'
import { PagedChoices } from '@/ui/paged-choices'

interface GroupChoicesProps {
  groups: Pages<GroupView>
  groupId?: string
  onChoose: (groupId: string | undefined) => void
}

/** In one's own name or in that of a group one is in; nothing for whoever is in none. */
export function GroupChoices({ groups, groupId, onChoose }: GroupChoicesProps) {
  return (
    <PagedChoices
      label="以谁的名义"
      own="自己"
      options={(groups.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      pages={groups}
      chosen={groupId}
      onChoose={onChoose}
    />
  )
}
