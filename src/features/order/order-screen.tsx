import type { PropsWithChildren, ReactNode } from 'react'
import { useSubscribeQuestion } from '@/platform/notify'
import { goBack } from '@/platform/route'
import { Screen } from '@/ui/screen'
import { SubscribeSheet } from '@/ui/subscribe-sheet'
import type { Toast } from '@/ui/toast'

type OrderScreenProps = PropsWithChildren<{ title: string; toast?: Toast; foot?: ReactNode }>

/** A page of this feature, with the questions that WeChat may put over it. */
export function OrderScreen({ title, toast, foot, children }: OrderScreenProps) {
  const question = useSubscribeQuestion()
  return (
    <Screen top={{ title, onBack: goBack }} toast={toast} foot={foot} over={<SubscribeSheet question={question} />}>
      {children}
    </Screen>
  )
}
