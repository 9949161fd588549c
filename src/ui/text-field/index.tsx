import { Input, Text, View } from '@tarojs/components'
import type { TextFieldProps } from './text-field'
import './text-field.scss'

const types = { text: 'text', number: 'number', phone: 'number' } as const

export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onChange,
    placeholder,
    maxLength = 30,
    keyboard = 'text',
    error,
    onLeave,
    isLabelHidden,
  } = props
  return (
    <View className="field">
      {!isLabelHidden && <Text className="field-label">{label}</Text>}
      <Input
        className="field-input"
        aria-label={label}
        type={types[keyboard]}
        value={value}
        placeholder={placeholder}
        placeholderClass="field-placeholder"
        maxlength={maxLength}
        confirmType="search"
        onInput={(event) => onChange(event.detail.value)}
        onBlur={onLeave}
      />
      {error && <Text className="field-error">{error}</Text>}
    </View>
  )
}
