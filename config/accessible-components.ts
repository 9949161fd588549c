const aria = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-expanded': '',
  'aria-disabled': '',
}

/**
 * Attributes that Taro leaves out of the templates it writes for WeChat unless they are named (NervJS/taro#10025).
 * Only the components that the design system puts them on: each attribute costs bytes in every template.
 */
export const accessibleComponents = {
  View: aria,
  Text: { 'aria-label': '', 'aria-hidden': '', 'aria-role': '' },
  Image: { 'aria-label': '', 'aria-hidden': '' },
  Button: { 'aria-label': '', 'aria-role': '', 'aria-disabled': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
}
