/** How many steps can be undone. Documents share structure, so a step costs a few objects. */
export const HISTORY_DEPTH = 200;
