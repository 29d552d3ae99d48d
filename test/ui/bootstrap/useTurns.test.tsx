// @vitest-environment happy-dom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useTurns } from "../../../src/ui/bootstrap/useTurns";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const places = ["a", "b", "c"];
const given = (turn: (place: string) => number | undefined): readonly (number | undefined)[] => places.map(turn);

it("gives a new value to one place after the other, and the newest where one comes in between", () => {
  const { result, rerender } = renderHook(({ value }) => useTurns(value, places), { initialProps: { value: 1 } });
  expect(given(result.current)).toEqual([undefined, undefined, undefined]);
  act(() => void vi.advanceTimersByTime(1));
  expect(given(result.current)).toEqual([1, undefined, undefined]);
  act(() => void vi.runAllTimers());
  expect(given(result.current)).toEqual([1, 1, 1]);
  rerender({ value: 2 });
  expect(given(result.current)).toEqual([1, 1, 1]);
  act(() => void vi.advanceTimersByTime(1));
  expect(given(result.current)).toEqual([2, 1, 1]);
  rerender({ value: 3 });
  act(() => void vi.advanceTimersByTime(1));
  expect(given(result.current)).toEqual([3, 1, 1]);
  act(() => void vi.runAllTimers());
  expect(given(result.current)).toEqual([3, 3, 3]);
});
