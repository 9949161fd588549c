import { Button, Text } from '@tarojs/components'
import { Icon } from '../icon'
import '../pressable/pressable.scss'
import '../action-button.scss'
import './share-button.scss'

export interface ShareButtonProps {
  /** The path that is shared; WeChat takes it from the page itself. */
  path: string
  onCopied: () => void
}

/** WeChat opens its share sheet only from its own button. */
export function ShareButton(_: ShareButtonProps) {
  return (
    <Button className="press action action-plain share-button" openType="share" aria-label="分享给朋友">
      <Icon name="share" />
      <Text>分享</Text>
    </Button>
  )
}
