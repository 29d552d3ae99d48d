import type { DragEvent } from "react";

const SVG = "http://www.w3.org/2000/svg";

/**
 * Gives the browser the box of an item to show under the pointer. What is dragged is an element without a picture of its own, so a copy
 * of the box stands beside the page for as long as the browser looks.
 * @param id  of the item
 */
export function takePicture(event: DragEvent<HTMLElement>, id: string): void {
  const { currentTarget: dragged, dataTransfer, clientX, clientY } = event;
  const canvas = dragged.closest(".canvas");
  const box = [...(canvas?.querySelectorAll<SVGGElement>(".boxes [data-of]") ?? [])].find(({ dataset }) => dataset["of"] === id);
  if (canvas === null || box === undefined) return;
  const { x, y, width, height } = dragged.getBoundingClientRect();
  const rect = box.querySelector<SVGRectElement>(".ind rect")!.getBBox();
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("class", "dg drag-picture");
  picture.setAttribute("viewBox", `${rect.x} ${rect.y} ${rect.width} ${rect.height}`);
  picture.style.width = `${width}px`;
  picture.style.height = `${height}px`;
  picture.append(box.cloneNode(true));
  canvas.append(picture);
  dataTransfer.setDragImage(picture, clientX - x, clientY - y);
  setTimeout(() => picture.remove());
}
