/** What the keys of this phone's storage begin with. One phone is one person, so WeChat needs nothing more. */
export const storageScope = () => 'txy.'
