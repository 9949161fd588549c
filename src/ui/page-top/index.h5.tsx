import { Pressable } from '../pressable'
import type { PageTopProps } from './page-top'
import './page-top.scss'
import './preview-frame.scss'

/** The bar that WeChat would draw: the way back and the page's name. */
export function PageTop({ title, onBack }: PageTopProps) {
  return (
    <header className="page-top">
      <Pressable className="page-top-back" onTap={onBack}>
        ‹ 返回
      </Pressable>
      <h1 className="page-top-title">{title}</h1>
    </header>
  )
}
