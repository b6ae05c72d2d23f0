"""words.py PDF JSON LANGUAGE: prints each word of a report that a reader of PDF does not find as often as it is printed.

A word is a run of letters or one of digits, with the hyphens inside it, so a lost hyphen or two words without a space
between them are missing words. LANGUAGE is `lt`, or `lt-en` for both side by side.
"""

import collections
import json
import re
import subprocess
import sys
import unicodedata

import pymupdf
import pypdfium2

# Addresses are broken without a sign; a reader follows the link.
ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W_]+)*|\d+(?:-[^\W_]+)*")
# Where a line ends within a word: at a soft hyphen, which PDFium turns into U+FFFE, or at one that may belong to the word. At the
# end of a line beside its paragraph's number, PDFium takes the number for a part of the line.
BROKEN = re.compile(r"(?:[\xad-](?: \d+\s?)?[ \r]*\n|\xad|\ufffe)\s*(?=[^\W_])")

# What is not printed, or drawn within a chart.
UNSEEN = {"alignments", "align", "alt", "anchor", "attachments", "authors", "continued", "date", "id", "kind", "language", "logo", "origin", "path",
          "state", "summary", "translation", "type", "url", "categories", "category_title", "classes", "legend_title", "panels", "ticks", "key"}


def text_of(node, out):
    """Appends the texts of a part of the report, each on lines of its own."""
    if isinstance(node, str):
        out.append(node)
    elif isinstance(node, list):
        if node and all(isinstance(one, dict) and is_inline(one) for one in node):
            out.append(inline_text(node, out))
        else:
            for one in node:
                text_of(one, out)
    elif isinstance(node, dict):
        for name, value in node.items():
            if name not in UNSEEN and not isinstance(value, (int, float, bool)):
                text_of(value, out)


INLINE = {"text", "figure", "unreadable", "emphasis", "strong", "struck", "inserted", "deleted", "foreign", "link", "reference",
          "footnote", "footnote-mark", "line-break"}


def is_inline(node):
    return node.get("type") in INLINE or node.get("type") == "code" and "translation" not in node


def inline_text(nodes, out):
    text = ""
    for node in nodes:
        match node["type"]:
            case "footnote":
                text += f" {node['number']} "
                text_of(node["blocks"], out)
            case "footnote-mark":
                text += f" {node['number']} "
            case "line-break":
                text += " "
            case _:
                text += node["text"] if "text" in node else inline_text(node.get("content", []), out)
    return text


def words(text):
    # The number of a note follows its word.
    text = re.sub(r"(?<=[^\W\d_])(?=\d)", " ", unicodedata.normalize("NFC", text))
    return collections.Counter(WORD.findall(text))


def found(text):
    """Counts the words of an extracted text. A word that is broken over lines counts with and without its hyphens, because
    no reader knows which it is."""
    text = unicodedata.normalize("NFC", text.replace("\f", "\n"))
    counts = words(BROKEN.sub("\n", text))
    for joined in (BROKEN.sub("\ue000", text), BROKEN.sub("-\ue000", text)):
        for line in joined.split():
            if "\ue000" in line:
                counts += words(line.replace("\ue000", ""))
    return counts


def readers(path):
    run = lambda *command: subprocess.run(command, check=True, capture_output=True, text=True).stdout
    yield "Poppler", run("pdftotext", path, "-")
    with pymupdf.open(path) as file:
        # As it is searched: without the joining of broken words that MuPDF offers.
        yield "MuPDF", "\n".join(page.get_text() for page in file)
    with pypdfium2.PdfDocument(path) as file:
        yield "PDFium", "\n".join(page.get_textpage().get_text_range() for page in file)
    yield "pdf.js", run("node", ".ci/pdf/pdfjs.mjs", path)


def main(path, report, language):
    with open(report, encoding="utf-8") as file:
        documents = [one for one in json.load(file)["documents"] if one["language"] in language.split("-")]
    texts = []
    for document in documents:
        document["source_list"]["entries"] = [entry["content"] for entry in document["source_list"]["entries"]]
        text_of(document, texts)
    expected = words(ADDRESS.sub(" ", "\n".join(texts)))
    is_whole = True
    for reader, text in readers(path):
        has = found(text)
        if reader == "Poppler":
            # It drops every hyphen at the end of a line; a word with one may be broken at another place, too.
            joined = re.sub("[-\xad\n]", "", text)
            for word in (word for word in expected if "-" in word):
                has[word] = joined.count(word.replace("-", ""))
        missing = {word: f"{has[word]} of {count}" for word, count in expected.items() if has[word] < count}
        if missing:
            is_whole = False
            print(f"{path}: {reader} does not find", ", ".join(f"{word} ({of})" for word, of in sorted(missing.items())))
        else:
            print(f"{path}: {reader} finds all {sum(expected.values())} words")
    sys.exit(not is_whole)


main(*sys.argv[1:])
