import { Text } from '@tarojs/components'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import { Pressable } from './pressable'
import './action-button.scss'

interface ActionButtonProps {
  /** A verb. */
  label: string
  onTap: () => void
  icon?: IconName
  /** The page's one main action is `main`; beside it `plain`; what takes something away `text`. */
  tone?: 'main' | 'plain' | 'text'
  isBusy?: boolean
}

/** A button with its word. While busy it says so and takes no second tap. */
export function ActionButton({ label, onTap, icon, tone = 'main', isBusy = false }: ActionButtonProps) {
  return (
    <Pressable className={classNames('action', `action-${tone}`)} onTap={onTap} isDisabled={isBusy}>
      {icon && <Icon name={icon} />}
      <Text className="unbroken">{isBusy ? '请稍等…' : label}</Text>
    </Pressable>
  )
}
