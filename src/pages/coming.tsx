import { Text } from '@tarojs/components'
import { openTab, type TabName } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import type { IconName } from '@/ui/icon'
import { Message } from '@/ui/message'
import { TabScreen } from './tab-screen'

interface ComingProps {
  tab: TabName
  icon: IconName
  title: string
  /** What will be here, and what can be done already. */
  text: string
}

/** A tab whose feature is still being made: says so, and offers what works today. */
export function Coming({ tab, icon, title, text }: ComingProps) {
  return (
    <TabScreen tab={tab}>
      <Message
        icon={icon}
        title={title}
        actions={<ActionButton label="先找驿站" icon="pin" onTap={() => openTab('map')} />}
      >
        <Text>{text}</Text>
      </Message>
    </TabScreen>
  )
}
