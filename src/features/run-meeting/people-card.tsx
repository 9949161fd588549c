import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MeetingPerson, MeetingView } from '@/contracts/meeting'
import { useAction } from '@/platform/action'
import { useReturn } from '@/platform/lifecycle'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { Choices } from '@/ui/choices'
import { FaultLine } from '@/ui/fault-line'
import { PageList } from '@/ui/page-list'
import type { Toast } from '@/ui/toast'
import { PersonRow } from './person-row'
import type { Run } from './use-run'
import { WalkIns } from './walk-ins'

interface PeopleCardProps {
  meeting: Pick<MeetingView, 'id' | 'can'>
  run: Run
  toast: Toast
}

const views = [
  { value: 'all', label: '全部' },
  { value: 'away', label: '还没到' },
  { value: 'there', label: '到了' },
] as const
type View_ = (typeof views)[number]['value']

const isShown = (view: View_) => (person: MeetingPerson) =>
  view === 'all' || (view === 'there') === (person.checkedInAt !== undefined)

/** Who is invited or signed up; a tap checks in, and for a moment takes it back. */
export function PeopleCard({ meeting: { id: meetingId, can }, run, toast }: PeopleCardProps) {
  const [view, setView] = useState<View_>('all')
  const [walkIns, setWalkIns] = useState<number>()
  const pages = usePages(`people ${meetingId}`, async (part) => {
    const page = await call('meeting.people', { meetingId, ...part })
    setWalkIns(page.walkIns)
    return page
  })
  const checkIn = useAction('meeting.check-in-for', (person) => {
    pages.change((items) => items.map((item) => (item.number === person.number ? person : item)))
    if (person.checkedInAt) toast.say('签到好了', () => mark(person.number, true))
    else toast.say('撤回了')
  })
  const mark = (number: number, undo?: true) => {
    checkIn.run({ meetingId, number, ...(undo && { undo }) })
  }
  useReturn(pages.reload)
  const there = pages.items?.filter(isShown('there')).length ?? 0
  return (
    <>
      {can.checkInFor && walkIns !== undefined && (
        <WalkIns key={walkIns} meetingId={meetingId} known={walkIns} run={run} />
      )}
      <View className="card">
        <View className="row">
          <Text className="heading">谁来</Text>
          {there > 0 && <Text className="second">到了 {there} 位</Text>}
        </View>
        <Choices label="看哪些人" isLabelHidden options={views} chosen={view} onChoose={setView} />
        <FaultLine failure={checkIn.failure} />
        <PageList pages={pages} empty={<Text className="second">还没有人报名。</Text>}>
          {(items) => {
            const shown = items.filter(isShown(view))
            if (shown.length === 0) return <Text className="second">没有这样的人。</Text>
            return (
              <View>
                {shown.map((person) => (
                  <PersonRow
                    key={person.number}
                    person={person}
                    onCheckIn={can.checkInFor && !person.checkedInAt ? () => mark(person.number) : undefined}
                    onUndo={can.checkInFor && person.checkedInAt ? () => mark(person.number, true) : undefined}
                  />
                ))}
              </View>
            )
          }}
        </PageList>
      </View>
    </>
  )
}
