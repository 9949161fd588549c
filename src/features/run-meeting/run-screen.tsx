import type { PropsWithChildren, ReactNode } from 'react'
import { goBack } from '@/platform/route'
import { Screen } from '@/ui/screen'
import type { Toast } from '@/ui/toast'

type RunScreenProps = PropsWithChildren<{ title: string; toast?: Toast; foot?: ReactNode; over?: ReactNode }>

/** A page of this feature. */
export const RunScreen = ({ title, ...rest }: RunScreenProps) => <Screen top={{ title, onBack: goBack }} {...rest} />
