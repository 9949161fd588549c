import type { PropsWithChildren, ReactNode } from 'react'
import { useSubscribeQuestion } from '@/platform/notify'
import { goBack } from '@/platform/route'
import { Screen } from '@/ui/screen'
import { SubscribeSheet } from '@/ui/subscribe-sheet'
import type { Toast } from '@/ui/toast'

type MeetingScreenProps = PropsWithChildren<{ title: string; toast?: Toast; foot?: ReactNode; over?: ReactNode }>

/** A page of this feature, with the question that WeChat may put over it. */
export function MeetingScreen({ title, toast, foot, over, children }: MeetingScreenProps) {
  const question = useSubscribeQuestion()
  return (
    <Screen
      top={{ title, onBack: goBack }}
      toast={toast}
      foot={foot}
      over={
        <>
          {over}
          <SubscribeSheet question={question} />
        </>
      }
    >
      {children}
    </Screen>
  )
}
