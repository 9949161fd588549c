import { Text, View } from '@tarojs/components'
import { spokenAs } from './aria'
import { classNames } from './class-names'
import { Pressable } from './pressable'
import './stars.scss'

const words = ['很不好', '不太好', '一般', '不错', '很好']

/** One to five, each with its word for who cannot see them. */
export function Stars({ stars, onChange }: { stars: number; onChange: (stars: number) => void }) {
  return (
    <View className="stars" {...spokenAs('radiogroup')} aria-label="办得怎么样">
      {words.map((word, i) => (
        <Pressable
          key={word}
          className={classNames('star', i < stars && 'is-on')}
          role="radio"
          isOn={i + 1 === stars}
          label={`${i + 1} 星，${word}`}
          onTap={() => onChange(i + 1)}
        >
          {i < stars ? '★' : '☆'}
        </Pressable>
      ))}
      <Text className="heading">{words[stars - 1] ?? '点一颗星'}</Text>
    </View>
  )
}
