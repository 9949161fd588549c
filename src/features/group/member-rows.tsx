import { View } from '@tarojs/components'
import type { GroupView } from '@/contracts/group'
import { ActionButton } from '@/ui/action-button'
import { ListRow } from '@/ui/list-row'

interface MemberRowsProps {
  group: GroupView
  isBusy: boolean
  onRemove: (placeId: string) => void
}

/** Who is in the group; the last contact stays until there is another. */
export function MemberRows({ group: { members, can, endedAt }, isBusy, onRemove }: MemberRowsProps) {
  const contacts = members.filter(({ isContact }) => isContact).length
  return (
    <View>
      {members.map(({ placeId, callName, isContact, isMe }) => {
        const mayGo = endedAt === undefined && (can.manage || isMe) && !(isContact && contacts === 1)
        return (
          <ListRow
            key={placeId}
            icon="person"
            title={[callName ?? '没留称呼', isMe && '（我）'].filter(Boolean).join('')}
            detail={isContact ? '联系人，负责答复预约' : '队员'}
            end={
              mayGo && (
                <ActionButton
                  label={isMe ? '退出' : '移出'}
                  tone="text"
                  isBusy={isBusy}
                  onTap={() => onRemove(placeId)}
                />
              )
            }
          />
        )
      })}
    </View>
  )
}
