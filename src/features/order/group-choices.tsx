import type { GroupView } from '@/contracts/group'
import type { Pages } from '@/platform/use-pages'
import { PagedChoices } from '@/ui/paged-choices'
import type { OrderDraft } from './use-placing'

interface GroupChoicesProps {
  groups: Pages<GroupView>
  draft: Pick<OrderDraft, 'groupId' | 'groupName'>
  onChoose: (part: Pick<OrderDraft, 'groupId' | 'groupName'>) => void
}

/** In one's own name or in that of a group one is in; nothing for whoever is in none. */
export function GroupChoices({ groups, draft: { groupId, groupName = '上次选的队伍' }, onChoose }: GroupChoicesProps) {
  const loaded = (groups.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
  // The chosen one stays in sight, though the list may not have come as far, or not at all.
  const isBeyond = groupId !== undefined && !loaded.some(({ value }) => value === groupId)
  const options = isBeyond ? [{ value: groupId, label: groupName }, ...loaded] : loaded
  return (
    <PagedChoices
      label="以谁的名义"
      own="自己"
      options={options}
      pages={groups}
      chosen={groupId}
      onChoose={(id) => onChoose({ groupId: id, groupName: options.find(({ value }) => value === id)?.label })}
    />
  )
}
