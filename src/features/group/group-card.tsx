import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { GroupView } from '@/contracts/group'
import { useActions } from '@/platform/action'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { FaultLine } from '@/ui/fault-line'
import type { Toast } from '@/ui/toast'
import { EndSheet } from './end-sheet'
import { groupKindCopy } from './group-copy'
import { MemberRows } from './member-rows'
import { MemberSheet } from './member-sheet'

interface GroupCardProps {
  group: GroupView
  onChange: (group: GroupView) => void
  toast: Toast
}

/** A group: who is in it, and what the reader may do with it. */
export function GroupCard({ group, onChange, toast }: GroupCardProps) {
  const { id: groupId, stationId, stationName, name, kind, endedAt, can } = group
  const [open, setOpen] = useState<'add' | 'end'>()
  const act = useActions<'group.add' | 'group.remove' | 'group.end'>((next, call) => {
    setOpen(undefined)
    onChange(next)
    toast.say({ 'group.add': '记下了', 'group.remove': '不在队里了', 'group.end': '结束了，不再接新的预约' }[call])
  })
  const close = () => setOpen(undefined)
  return (
    <View className="card">
      <Text className="heading">{name}</Text>
      <Text className="second">
        {[groupKindCopy[kind], stationName, endedAt && '已结束'].filter(Boolean).join(' · ')}
      </Text>
      <MemberRows
        group={group}
        isBusy={act.isBusy}
        onRemove={(memberId) => act.run('group.remove', { groupId, memberId })}
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
          action={act}
          onAdd={(code, isContact) => act.run('group.add', { groupId, code, isContact })}
          onClose={close}
        />
      )}
      {open === 'end' && (
        <EndSheet name={name} action={act} onEnd={(why) => act.run('group.end', { groupId, why })} onClose={close} />
      )}
    </View>
  )
}
