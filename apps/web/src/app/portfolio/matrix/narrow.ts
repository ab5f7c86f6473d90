/** Below this width two panes become one, and the grid a list. */
export const NARROW = '(max-width: 58rem)';
