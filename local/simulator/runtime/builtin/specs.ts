import type { BuiltinSpec } from './builtin'
import { button } from './button'
import { choiceSpecs } from './choice'
import { form, label } from './form'
import { icon, image, progress } from './image'
import { input, textarea } from './input'
import { map } from './map/map'
import { navigator } from './navigator'
import { picker } from './picker'
import { richText } from './rich-text'
import { scrollView } from './scroll-view'
import { slider } from './slider'
import { swiper, swiperItem } from './swiper'
import { text } from './text'

/** Boxes without a life of their own. */
const plain = (tag: string): BuiltinSpec => ({ tag, properties: {} })

const pageContainer: BuiltinSpec = {
  tag: 'page-container',
  properties: { show: 'boolean', position: 'string', round: 'boolean', zIndex: 'number', overlay: 'any' },
  mount: (self) => {
    let wasShown = false
    return {
      update: () => {
        const isShown = self.flag('show')
        self.host.classList.toggle('sim-shown', isShown)
        if (isShown !== wasShown) self.emit(isShown ? 'enter' : 'leave')
        wasShown = isShown
      },
    }
  },
}

/** WeChat's own components, documented by their files: which properties they take and which events they send. */
export const specs: BuiltinSpec[] = [
  plain('view'),
  plain('cover-view'),
  plain('root-portal'),
  pageContainer,
  text,
  button,
  input,
  textarea,
  form,
  label,
  scrollView,
  swiper,
  swiperItem,
  picker,
  ...choiceSpecs,
  slider,
  image,
  { ...image, tag: 'cover-image' },
  icon,
  progress,
  map,
  richText,
  navigator,
]
