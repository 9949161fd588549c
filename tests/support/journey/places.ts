/** In the estate where the demo county's resident lives (WGS-84). */
export const homePlace = { latitude: 35.175, longitude: 118.835 }
