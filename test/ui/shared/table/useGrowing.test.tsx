// @vitest-environment happy-dom
import { renderHook, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useGrowing } from "../../../../src/ui/shared/table/useGrowing";

describe("rows drawn in steps", () => {
  it("begin with as many as a window shows, and end with all, none of them twice", async () => {
    const seen: number[] = [];
    const { rerender, result } = renderHook(({ count }) => {
      const drawn = useGrowing(count, true);
      seen.push(drawn);
      return drawn;
    }, { initialProps: { count: 74 } });
    expect(result.current).toBeLessThan(74);
    await waitFor(() => expect(result.current).toBe(74));
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThan(3);
    rerender({ count: 5 });
    expect(result.current).toBe(5);
  });

  it("are all there at once where that costs little", () => {
    expect(renderHook(() => useGrowing(74, false)).result.current).toBe(74);
    expect(renderHook(() => useGrowing(10, true)).result.current).toBe(10);
  });
});
