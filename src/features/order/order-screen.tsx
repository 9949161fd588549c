import type { PropsWithChildren, ReactNode } from 'react'
import { useSubscribeQuestion } from '@/platform/notify'
import { agreeButtonId, usePrivacyQuestion } from '@/platform/privacy'
import { goBack, openPage } from '@/platform/route'
import { PrivacySheet } from '@/ui/privacy-sheet'
import { Screen } from '@/ui/screen'
import { SubscribeSheet } from '@/ui/subscribe-sheet'
import type { Toast } from '@/ui/toast'

type OrderScreenProps = PropsWithChildren<{ title: string; toast?: Toast; foot?: ReactNode }>

/** A page of this feature, with the questions that WeChat may put over it. */
export function OrderScreen({ title, toast, foot, children }: OrderScreenProps) {
  const privacy = usePrivacyQuestion()
  const question = useSubscribeQuestion()
  const over = (
    <>
      <SubscribeSheet question={question} />
      {privacy.isAsked && (
        <PrivacySheet
          buttonId={agreeButtonId}
          onAgree={privacy.agree}
          onRefuse={privacy.refuse}
          onRead={() => openPage('privacy')}
        />
      )}
    </>
  )
  return (
    <Screen top={{ title, onBack: goBack }} toast={toast} foot={foot} over={over}>
      {children}
    </Screen>
  )
}
