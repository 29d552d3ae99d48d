/** Name of the measure in the browser's performance timeline; `npm run bench` reads it. */
export const EDIT_TO_NUMBERS = "edit-to-numbers";

const EDIT = "edit";
/** The timeline is not for ever: a long session would fill it. */
const KEPT = 200;
let awaited = false;
let measured = 0;

/** An edit has just been made that asks for new numbers. */
export function markEdit(): void {
  performance.clearMarks(EDIT);
  performance.mark(EDIT);
  awaited = true;
}

/** The edit needs no new numbers after all. */
export function forgetEdit(): void {
  awaited = false;
}

/** For the canvas, in an effect after it has rendered new numbers (`overlayKey`): measures from the edit to the paint that follows. */
export function markPainted(): void {
  if (!awaited) return;
  awaited = false;
  // A task posted from a frame's callback runs once that frame has been painted.
  requestAnimationFrame(() => setTimeout(measure));
}

function measure(): void {
  if (++measured > KEPT) {
    performance.clearMeasures(EDIT_TO_NUMBERS);
    measured = 1;
  }
  performance.measure(EDIT_TO_NUMBERS, EDIT);
}
