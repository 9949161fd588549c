import { createElement, forwardRef, type PropsWithChildren } from 'react'

// Stands in for @tarojs/components, which does not load under jest: real DOM elements, WeChat-shaped events.

type Props = PropsWithChildren<Record<string, unknown>>
type Handler = ((event: unknown) => void) | undefined

/** What WeChat takes and a DOM element does not. */
const dropped = new Set([
  'hoverClass',
  'hoverStayTime',
  'scrollX',
  'enableFlex',
  'showScrollbar',
  'lazyLoad',
  'mode',
  'placeholderClass',
  'confirmType',
  'openType',
  'nativeProps',
])

const forDom = (props: Props) =>
  Object.fromEntries(
    Object.entries(props)
      .filter(([name, value]) => !dropped.has(name) && value !== undefined)
      .map(([name, value]) => [name === 'aria-role' ? 'role' : name, value]),
  )

const box = (tag: string) =>
  forwardRef<HTMLElement, Props>((props, ref) => createElement(tag, { ...forDom(props), ref }))

export const View = box('div')
export const Text = box('span')
export const ScrollView = box('div')
export const Image = box('img')

/** A tap on the button that WeChat takes as consent counts as consent. */
export function Button({ onAgreePrivacyAuthorization, ...props }: Props) {
  const agree = onAgreePrivacyAuthorization as (() => void) | undefined
  return createElement('button', { type: 'button', ...forDom(props), ...(agree && { onClick: agree }) })
}

export function Input({ onInput, onBlur, maxlength, type: _, ...props }: Props) {
  const onChange = (event: { target: { value: string } }) =>
    (onInput as Handler)?.({ detail: { value: event.target.value } })
  return <input {...forDom(props)} maxLength={Number(maxlength)} onChange={onChange} onBlur={onBlur as never} />
}

export function Textarea({ onInput, onBlur, maxlength, autoHeight: _, disableDefaultPadding: __, ...props }: Props) {
  const onChange = (event: { target: { value: string } }) =>
    (onInput as Handler)?.({ detail: { value: event.target.value } })
  return <textarea {...forDom(props)} maxLength={Number(maxlength)} onChange={onChange} onBlur={onBlur as never} />
}

export function Picker({ children, value, onChange }: Props) {
  return (
    <span>
      {children}
      <input
        aria-label="picker"
        value={String(value)}
        onChange={(event) => (onChange as Handler)?.({ detail: { value: event.target.value } })}
      />
    </span>
  )
}

interface Marker {
  id: number
  latitude: number
  longitude: number
}

const count = (list: unknown) => (list as unknown[] | undefined)?.length ?? 0

function MapStub({ markers, circles, polygons, polyline, onMarkerTap, onTap, id, longitude, latitude }: Props) {
  const drawn = `${count(circles)} circles, ${count(polygons)} polygons, ${count(polyline)} lines`
  return (
    <div id={String(id)} data-testid="map" data-drawn={drawn}>
      {(markers as Marker[]).map((marker) => (
        <button
          type="button"
          key={marker.id}
          data-at={`${marker.longitude},${marker.latitude}`}
          onClick={() => (onMarkerTap as Handler)?.({ detail: { markerId: marker.id } })}
        >
          pin {marker.id}
        </button>
      ))}
      {onTap !== undefined && (
        <button type="button" onClick={() => (onTap as Handler)?.({ detail: { longitude, latitude } })}>
          the middle of the ground
        </button>
      )}
    </div>
  )
}

export { MapStub as Map }
