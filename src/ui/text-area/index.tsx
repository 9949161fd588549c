import { Text, Textarea, View } from '@tarojs/components'
import '../text-field/text-field.scss'
import { leftWord, type TextAreaProps } from './text-area'
import './text-area.scss'

/** Several lines of text; grows with what is written. */
export function TextArea({ label, value, onChange, placeholder, maxLength, error, onLeave }: TextAreaProps) {
  const left = leftWord(value, maxLength)
  return (
    <View className="field">
      <Text className="field-label">{label}</Text>
      <Textarea
        className="field-input text-area"
        aria-label={label}
        value={value}
        placeholder={placeholder}
        placeholderClass="field-placeholder"
        maxlength={maxLength}
        autoHeight
        disableDefaultPadding
        onInput={(event) => onChange(event.detail.value)}
        onBlur={onLeave}
      />
      {error ? <Text className="field-error">{error}</Text> : left && <Text className="second">{left}</Text>}
    </View>
  )
}
