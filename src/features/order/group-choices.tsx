import type { GroupView } from '@/contracts/group'
import { Choices } from '@/ui/choices'

const own = 'own'

interface GroupChoicesProps {
  groups: GroupView[]
  groupId?: string
  onChoose: (groupId: string | undefined) => void
}

/** In one's own name or in that of a group one is in; nothing for whoever is in none. */
export function GroupChoices({ groups, groupId, onChoose }: GroupChoicesProps) {
  if (groups.length === 0) return null
  return (
    <Choices
      label="以谁的名义"
      options={[{ value: own, label: '自己' }, ...groups.map(({ id, name }) => ({ value: id, label: name }))]}
      chosen={groupId ?? own}
      onChoose={(value) => onChoose(value === own ? undefined : value)}
    />
  )
}
