"""Compares the pages of the website with those of the PDF, paragraph by paragraph, in the words of its structure tree, as a screen
reader takes them. Usage: pages.py SITE LANGUAGE PDF"""
import collections, pathlib, re, subprocess, sys

from text import Page

# What is beside the text: on the website these are not in a paragraph's words.
BESIDE = {"Lbl", "Note"}


def squeezed(text):
    # Where lines end, hyphens come and go.
    return re.sub(r"[\s\xad\u2010-]+", "", text)


def elements(pdf):
    """Returns the text of each element of the structure tree with those within it, but for what is beside the text."""
    lines = subprocess.run(["pdfinfo", "-enc", "UTF-8", "-struct-text", pdf], check=True, capture_output=True, encoding="utf-8", errors="replace").stdout.splitlines()
    texts, open_elements = [], []
    for line in lines:
        depth = len(line) - len(line.lstrip())
        while open_elements and open_elements[-1][0] >= depth:
            texts.append("".join(open_elements.pop()[1]))
        said = re.fullmatch(r'\s*"(.*)"', line)
        if not said:
            name = line.split()[0] if line.strip() else ""
            if re.fullmatch(r"[A-Z]\w*", name):
                open_elements.append((depth, [], name))
        elif not any(name in BESIDE for _, _, name in open_elements):
            for _, parts, _ in open_elements:
                parts.append(said[1])
    texts += ["".join(parts) for _, parts, _ in open_elements]
    return collections.Counter(squeezed(text) for text in texts)


def main(site, language, pdf):
    page = Page((pathlib.Path(site) / f"{language}.html").read_text())
    found = elements(pdf)
    paragraphs = {id: text for id, text in page.texts.items() if re.fullmatch(r"p\d+", id)}
    missing = {id: text for id, text in paragraphs.items() if not found[squeezed(text)]}
    for id, text in missing.items():
        print(id, " ".join(text.split()), sep="\n  ")
    if missing or len(paragraphs) < 30:
        sys.exit(f"{pdf}: {len(missing)} of {len(paragraphs)} paragraphs of the website are not in it as they are there")


main(*sys.argv[1:])
