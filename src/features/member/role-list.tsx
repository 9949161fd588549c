import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useReturn } from '@/platform/lifecycle'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { Message } from '@/ui/message'
import { PageList } from '@/ui/page-list'
import { Segments } from '@/ui/segments'
import type { Toast } from '@/ui/toast'
import { RoleRows } from './role-rows'

const views = [
  { value: 'held', label: '现在的' },
  { value: 'ended', label: '结束了的' },
] as const

/** The roles held in an area and below it, or those that ended. */
export function RoleList({ areaId, toast }: { areaId: string; toast: Toast }) {
  const [view, setView] = useState<'held' | 'ended'>('held')
  const ended = view === 'ended'
  const pages = usePages(`${areaId} ${view}`, (part) => call('role.list', { areaId, ended, ...part }))
  useReturn(pages.reload)
  return (
    <>
      <Segments options={views} chosen={view} onChoose={setView} />
      <PageList
        pages={pages}
        empty={
          <Message icon="person" title={ended ? '没有结束了的' : '还没有人担任职责'}>
            <Text>{ended ? '职责结束以后，记录留在这里。' : '请对方念出“我的编号”，就能授予职责。'}</Text>
          </Message>
        }
      >
        {(roles) => (
          <RoleRows
            roles={roles}
            onEnded={(role) => {
              pages.change((items) => items.filter(({ id }) => id !== role.id))
              toast.say('结束了，记录留在“结束了的”里')
            }}
          />
        )}
      </PageList>
    </>
  )
}
