/** Variables of a heat map; more would say nothing to anyone. */
export const MOST = 300;
