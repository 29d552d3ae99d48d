/**
 * Stands in place of packages that jsPDF asks for only where a page is turned into a PDF, which never happens here:
 * html2canvas, canvg and DOMPurify (380 KB together).
 */
const absent = (): never => {
  throw new Error("This part of jsPDF is left out.");
};
export default absent;
