import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RoleView } from '@/contracts/member'
import { dayAt } from '@/contracts/opening.calc'
import { type Action, useAction } from '@/platform/action'
import { useWords } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { ListRow } from '@/ui/list-row'
import { roleWord } from '@/ui/station-copy'
import { dayWord } from '@/ui/time-copy'
import { WordsSheet } from '@/ui/words-sheet'

interface RoleRowsProps {
  roles: RoleView[]
  /** The list is the person's own: their name is not said. */
  isOwn?: boolean
  onEnded: (role: RoleView) => void
}

const sinceWord = ({ grantedAt, endedAt }: RoleView, now: Date) => {
  const since = `${dayWord(dayAt(new Date(grantedAt)), now)}起`
  return endedAt ? `${since}，到${dayWord(dayAt(new Date(endedAt)), now)}` : since
}

/** Who holds what, where, since when and why; whoever may end one can. */
export function RoleRows({ roles, isOwn, onEnded }: RoleRowsProps) {
  const [ending, setEnding] = useState<RoleView>()
  const end = useAction('role.end', (role) => {
    setEnding(undefined)
    onEnded(role)
  })
  const now = new Date()
  return (
    <View className="card">
      <View>
        {roles.map((role) => {
          const { id, kind, area, workUnit, callName, why, can } = role
          const who = isOwn ? undefined : (callName ?? '没留称呼')
          return (
            <ListRow
              key={id}
              icon="person"
              title={[who, roleWord(kind)].filter(Boolean).join(' · ')}
              detail={[area.within.slice(-1)[0], area.name, workUnit, sinceWord(role, now), why]
                .filter(Boolean)
                .join(' · ')}
              action={can.end ? <ActionButton label="结束" tone="text" onTap={() => setEnding(role)} /> : undefined}
            />
          )
        })}
      </View>
      {ending && (
        <EndSheet
          key={ending.id}
          role={ending}
          isOwn={isOwn}
          action={end}
          onEnd={(why) => end.run({ roleId: ending.id, why })}
          onClose={() => setEnding(undefined)}
        />
      )}
    </View>
  )
}

interface EndSheetProps {
  role: RoleView
  isOwn?: boolean
  action: Pick<Action<'role.end'>, 'isBusy' | 'failure'>
  onEnd: (why: string) => Promise<boolean>
  onClose: () => void
}

/** Asks back, and why, before a role ends. */
function EndSheet({ role, isOwn, action, onEnd, onClose }: EndSheetProps) {
  const { id, kind, area, callName } = role
  return (
    <WordsSheet
      title={`结束${roleWord(kind)}的职责`}
      text={`结束以后，${isOwn ? '您' : (callName ?? '这个人')}不能再以${roleWord(kind)}的身份办${area.name}的事。做过的事都留着记录。`}
      label="原因"
      kept={useWords(`role-end-${id}`)}
      send="结束职责"
      action={action}
      onSend={onEnd}
      onClose={onClose}
    />
  )
}
