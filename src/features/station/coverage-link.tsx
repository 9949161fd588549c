import { useRemote } from '@/platform/remote'
import { openPage } from '@/platform/route'
import { ListRow } from '@/ui/list-row'

const staff = ['county-staff', 'street-staff', 'community-staff']

/** For staff only: the coverage of the area in view, or of their own where that is not the county's business. */
export function CoverageLink({ areaId }: { areaId: string }) {
  const roles = useRemote('member.me', {}).data?.roles ?? []
  const held = roles.filter(({ kind, endedAt }) => staff.includes(kind) && !endedAt)
  const widest = staff.flatMap((kind) => held.filter((role) => role.kind === kind))[0]
  if (!widest) return null
  const id = widest.kind === 'county-staff' ? areaId : widest.area.id
  return (
    <ListRow
      icon="pin"
      title="走得到的楼栋"
      detail="哪些楼离驿站太远，下一个建在哪里"
      onTap={() => openPage('coverage', { id })}
    />
  )
}
