import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { GroupView } from '@/contracts/group'
import { useActions } from '@/platform/action'
import { useWords } from '@/platform/draft'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { FaultLine } from '@/ui/fault-line'
import type { Toast } from '@/ui/toast'
import { WordsSheet } from '@/ui/words-sheet'
import { groupKindCopy } from './group-copy'
import { MemberRows } from './member-rows'
import { MemberSheet } from './member-sheet'

interface GroupCardProps {
  group: GroupView
  onChange: (group: GroupView) => void
  toast: Toast
  /** Not where all are of one station, which the page names. */
  isStationShown: boolean
}

/** A group: who is in it, and what the reader may do with it. */
export function GroupCard({ group, onChange, toast, isStationShown }: GroupCardProps) {
  const { id: groupId, stationId, stationName, name, kind, endedAt, can } = group
  const [open, setOpen] = useState<'add' | 'end'>()
  const act = useActions<'group.add' | 'group.remove' | 'group.end'>((next, call) => {
    setOpen(undefined)
    onChange(next)
    toast.say({ 'group.add': '记下了', 'group.remove': '不在队里了', 'group.end': '结束了，不再接新的预约' }[call])
  })
  const close = () => setOpen(undefined)
  const why = useWords(`group-end-${groupId}`)
  return (
    <View className="card">
      <Text className="heading">{name}</Text>
      <Text className="second">
        {[groupKindCopy[kind], isStationShown && stationName, endedAt && '已结束'].filter(Boolean).join(' · ')}
      </Text>
      <MemberRows
        group={group}
        isBusy={act.isBusy}
        onRemove={(placeId) => act.run('group.remove', { groupId, placeId })}
      />
      {!open && <FaultLine failure={act.failure} />}
      {can.publish && (
        <ActionButton
          label="以队伍名义发布服务"
          tone="plain"
          onTap={() => openPage('edit-theme', { stationId, groupId, groupName: name })}
        />
      )}
      {can.manage && <ActionButton label="加一个人" tone="plain" onTap={() => setOpen('add')} />}
      {can.end && <ActionButton label="结束这支队伍" tone="text" onTap={() => setOpen('end')} />}
      {open === 'add' && (
        <MemberSheet
          groupId={groupId}
          action={act}
          onAdd={(code, isContact) => act.run('group.add', { groupId, code, isContact })}
          onClose={close}
        />
      )}
      {open === 'end' && (
        <WordsSheet
          title={`结束“${name}”`}
          text="结束以后，它发布的服务不能再约；已经约好的，由驿站另外安排人。"
          label="原因"
          kept={why}
          send="结束"
          action={act}
          onSend={(words) => act.run('group.end', { groupId, why: words })}
          onClose={close}
        />
      )}
    </View>
  )
}
