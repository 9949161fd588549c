import { simulator } from '../current'
import type { DialogField } from '../shell/dialogs'
import type { Builtin, BuiltinSpec } from './builtin'
import { regions } from './regions'

type Values = Record<string, string>

interface Mode {
  fields(self: Builtin): DialogField[]
  /** The `value` of the event, from what was chosen. */
  read(self: Builtin, values: Values): unknown
  /** What else the event carries. */
  more?(values: Values): object
}

type Range = unknown[]

const labelOf = (item: unknown, key: string): string =>
  String(key && typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[key] : item)

const wheel = (id: string, label: string, range: Range, key: string, value: unknown): DialogField => ({
  id,
  kind: 'select',
  label,
  options: range.map((item, index) => ({ value: String(index), label: labelOf(item, key) })),
  value: String(value ?? 0),
})

const rangeOf = (self: Builtin): Range => (self.value('range') as Range | undefined) ?? []
const dated = (self: Builtin, kind: 'date' | 'time' | 'month'): DialogField[] => [
  {
    id: 'value',
    kind,
    label: self.text('headerText') || '请选择',
    value: self.text('value'),
    min: self.text('start'),
    max: self.text('end'),
  },
]
const isMonth = (self: Builtin): boolean => self.text('fields') === 'month'

const regionField = (id: string, label: string, names: string[], value: string | undefined): DialogField => ({
  id,
  kind: 'select',
  label,
  options: names.map((name) => ({ value: name, label: name })),
  value,
})

const modes: Record<string, Mode> = {
  selector: {
    fields: (self) => [
      wheel('value', self.text('headerText') || '请选择', rangeOf(self), self.text('rangeKey'), self.value('value')),
    ],
    read: (_, values) => values.value ?? '0',
  },
  multiSelector: {
    fields: (self) => {
      const values = (self.value('value') as unknown[] | undefined) ?? []
      return rangeOf(self).map((range, column) =>
        wheel(`column${column}`, `第 ${column + 1} 列`, range as Range, self.text('rangeKey'), values[column]),
      )
    },
    read: (self, values) => rangeOf(self).map((_, column) => Number(values[`column${column}`] ?? 0)),
  },
  date: { fields: (self) => dated(self, isMonth(self) ? 'month' : 'date'), read: (_, values) => values.value ?? '' },
  time: { fields: (self) => dated(self, 'time'), read: (_, values) => values.value ?? '' },
  region: {
    fields: (self) => {
      const [province, city, county] = (self.value('value') as string[] | undefined) ?? []
      return [
        regionField(
          'province',
          '省',
          regions.map(([name]) => name),
          province,
        ),
        regionField(
          'city',
          '市',
          regions.map(([, name]) => name),
          city,
        ),
        regionField(
          'county',
          '县（区）',
          regions.flatMap(([, , names]) => names),
          county,
        ),
      ]
    },
    read: (_, { province = '', city = '', county = '' }) => [province, city, county],
    more: () => ({ code: [], postcode: '' }),
  },
}

async function open(self: Builtin): Promise<void> {
  const name = self.text('mode') || 'selector'
  const mode = modes[name]
  if (!mode) throw new Error(`<picker mode="${name}"> is not simulated`)
  const { choice, values } = await simulator().shell.dialogs.ask({
    kind: 'picker',
    title: self.text('headerText') || '请选择',
    isSheet: true,
    fields: mode.fields(self),
    choices: [
      { id: 'cancel', label: '取消' },
      { id: 'confirm', label: '确定', isMain: true },
    ],
  })
  if (choice === 'cancel') return self.emit('cancel')
  const value = mode.read(self, values)
  self.set('value', value)
  self.emit('change', { value, ...mode.more?.(values) })
}

/** `<picker>`: opens on a tap; `change` with `{ value }` in the form of its mode, or `cancel`. */
export const picker: BuiltinSpec = {
  tag: 'picker',
  properties: {
    mode: 'string',
    range: 'any',
    rangeKey: 'string',
    value: 'any',
    start: 'string',
    end: 'string',
    fields: 'string',
    level: 'string',
    headerText: 'string',
    customItem: 'string',
    disabled: 'boolean',
  },
  mount: (self) => ({
    tapped: () => {
      if (self.flag('disabled')) return
      open(self).catch((error: Error) => simulator().records.errors.push(error.message))
    },
    field: {
      name: () => self.text('name'),
      value: () => self.value('value'),
      reset: () => self.set('value', undefined),
    },
  }),
}
