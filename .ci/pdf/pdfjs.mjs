// The text of a PDF as Firefox has it: one line for each line of a page.
import { readFileSync } from "node:fs";

const { getDocument, VerbosityLevel } = await import(process.env.PDFJS);
const data = new Uint8Array(readFileSync(process.argv[2]));
const file = await getDocument({ data, verbosity: VerbosityLevel.ERRORS, useSystemFonts: false }).promise;
for (let number = 1; number <= file.numPages; number++) {
  const page = await file.getPage(number);
  const { items } = await page.getTextContent();
  let end = 0;
  for (const item of items) {
    // Pieces are elements of their own where the text goes back to the left, as from a number between two columns.
    process.stdout.write((item.transform[4] < end - 1 ? " " : "") + item.str + (item.hasEOL ? "\n" : ""));
    end = item.hasEOL ? 0 : item.transform[4] + item.width;
  }
  process.stdout.write("\n\f");
}
