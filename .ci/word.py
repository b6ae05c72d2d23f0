"""Reads the Word files of a report with python-docx, mammoth and pandoc, and compares what they find with the report as JSON:
every paragraph, number, footnote and cell, in order; and the words of the PDF with the same, as a screen reader takes them.
Usage: word.py REPORT.json FILE.docx… FILE.pdf… (the language is in the name)."""

import html
import json
import re
import subprocess
import sys
import zipfile

import docx
import mammoth


def squeeze(text):
    return re.sub(r"\s+", " ", text.replace("\u00ad", "")).strip()


class Header(list):
    """The cells of the header of a table from data."""


class Expected:
    """What a reader should find."""

    # What keeps the marks of two footnotes apart.
    apart = ","

    def __init__(self, document, shows_marks):
        self.items, self.notes, self.captions, self.shows_marks = [], {}, set(), shows_marks
        cover = document.get("cover")
        # In the order of the file.
        self.cover = [] if not cover else list(map(squeeze, filter(None, [
            cover["confidential"], cover["kicker"], cover["title"], cover["subtitle"], cover["draft"], cover["organisation"],
            *cover["contacts"], *(f"{it['label']} {it['value']}" for it in cover["details"]),
        ])))
        for part in document["parts"]:
            self.title(part["label"], part["title"])
            self.line(part["articles"])
            for chapter in part["chapters"]:
                self.line(chapter["title"])
                if chapter["title"]:
                    self.line(chapter["articles"])
                self.chapter(chapter["blocks"])
        sources = document["source_list"]
        if sources["entries"]:
            self.line(sources["title"])
            for entry in sources["entries"]:
                self.line(self.text(entry["content"]))

    def chapter(self, blocks):
        for block in blocks:
            translation = block.get("translation")
            if translation and translation["mark"]:
                raise SystemExit("this report is not translated: compare one that is")
            self.block(block)

    def line(self, text):
        if text and squeeze(text):
            self.items.append(squeeze(text))

    def text(self, inlines):
        output, follows_mark = "", False
        for inline in inlines:
            kind = inline["type"]
            is_mark = kind in ("footnote", "footnote-mark")
            if is_mark and follows_mark:
                output += self.apart
            follows_mark = is_mark
            if kind == "footnote":
                self.notes.setdefault(inline["number"], inline["blocks"])
                output += str(inline["number"]) if self.shows_marks else ""
            elif kind == "footnote-mark":
                output += self.mark(inline["number"])
            elif kind == "line-break":
                output += "\n"
            elif kind == "picture":
                pass
            else:
                output += inline["text"] if "text" in inline else self.text(inline["content"])
        return output

    def title(self, label, text):
        self.line("\n".join(filter(None, [label, text])))

    def mark(self, number):
        return str(number)

    def heading(self, texts):
        return "\n".join(texts)

    def paragraph(self, number, text):
        self.line((f"{number}\t" if number else "") + text)

    def caption(self, caption, unit):
        if caption:
            text = f"{caption['label']} {self.text(caption['content'])}"
            self.line("\n".join(filter(None, [text, unit])))
            self.captions.add(self.items[-1])

    def below(self, block):
        notes = block["notes"]
        short = [note for note in notes if len(note) <= 60 and not note.endswith(".")]
        self.line("; ".join(short))
        for note in notes:
            if note not in short:
                self.line(note)
        if block["source"]:
            self.line(self.text(block["source"]))

    def block(self, block):
        kind = block["type"]
        if kind == "heading":
            self.line(self.text(block["content"]))
        elif kind == "paragraph":
            self.paragraph(block["number"], self.text(block["content"]))
        elif kind == "list":
            for item in block["items"]:
                for inner in item:
                    self.block(inner)
        elif kind == "quote":
            for inner in block["blocks"]:
                self.block(inner)
        elif kind == "code":
            self.line(block["text"])
        elif kind == "rule":
            pass
        elif kind == "table":
            self.caption(block["caption"], None)
            for row in [block["header"], *block["rows"]]:
                self.items.append([squeeze(self.text(cell)) for cell in row])
        elif kind == "data-table":
            self.caption(block["caption"], block["unit"])
            columns = []
            for row in block["header"]:
                spread = [cell["text"] for cell in row for _ in range(cell["span"])]
                columns.append(spread)
            header = [self.heading([text for text in texts if text]) for texts in zip(*columns)]
            self.items.append(Header(squeeze(cell) for cell in block["stub_header"] + header))
            for row in block["rows"]:
                cells = [f"{cell['text']} {cell['flags']}" for cell in row["cells"]]
                self.items.append([squeeze(cell) for cell in row["stub"] + cells])
            self.below(block)
        elif kind == "chart":
            self.caption(block["caption"], block["unit"])
            self.below(block)
        elif kind == "picture":
            self.caption(block["caption"], None)
        elif kind in ("recommendation", "question"):
            self.line("\n".join(filter(None, [block["label"], block["to"]])))
            for inner in block["blocks"]:
                self.block(inner)
            self.line(block["follows"])
        else:
            if kind != "voice":
                self.line(block["label"])
            for inner in block["blocks"]:
                self.block(inner)
            if kind == "voice":
                self.line(block["label"])


class InPdf(Expected):
    """What the PDF should have: numbers and marks stand beside the text, and labels and units in paragraphs of their own."""

    apart = ""

    def line(self, text):
        for line in (text or "").split("\n"):
            super().line(line)

    def title(self, label, text):
        self.line(text)

    def mark(self, number):
        return ""

    def heading(self, texts):
        return "".join(texts[-1:])

    def paragraph(self, number, text):
        self.line(f"{number or ''}{text}")

    def caption(self, caption, unit):
        if caption:
            self.line(self.text(caption["content"]))
            self.line(unit)


def by_python_docx(path):
    """Returns the paragraphs before the first part, and paragraphs and rows from there on."""
    front, items, has_begun = [], [], False
    for item in docx.Document(path).iter_inner_content():
        if hasattr(item, "rows"):
            if has_begun:
                items += [[squeeze(cell.text) for cell in row.cells] for row in item.rows]
        else:
            has_begun = has_begun or item.style.name == "Heading 1"
            if squeeze(item.text):
                (items if has_begun else front).append(squeeze(item.text))
    return front, items


def by_mammoth(path):
    with open(path, "rb") as file:
        markup = mammoth.convert_to_html(file, ignore_empty_paragraphs=False).value
    markup = re.sub(r'<sup><a href="#footnote-\d+"[^>]*>.*?</a></sup>', "", markup)
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


def by_pandoc(path):
    output = subprocess.run(["pandoc", "-f", "docx", "-t", "json", path], check=True, capture_output=True)
    text, notes = [], []

    def walk(node, into):
        if isinstance(node, list):
            for inner in node:
                walk(inner, into)
        elif isinstance(node, dict):
            kind, content = node.get("t"), node.get("c")
            if kind == "Str":
                into.append(content)
            elif kind in ("Space", "SoftBreak", "LineBreak"):
                into.append(" ")
            elif kind in ("Code", "CodeBlock"):
                into.append(content[1])
            elif kind == "Note":
                walk(content, notes)
            elif kind == "Image":
                pass
            else:
                walk(content, into)

    walk(json.loads(output.stdout)["blocks"], text)
    return "".join(text) + "".join(notes)


def by_pdf(path):
    """Returns the words of the PDF's structure tree: those of the text, with the numbers of paragraphs and without the marks of
    footnotes and lists, and those of the footnotes."""
    lines = subprocess.run(["pdfinfo", "-enc", "UTF-8", "-struct-text", path], check=True, capture_output=True).stdout
    texts, open_elements = ([], []), []
    for line in lines.decode("utf-8", "replace").splitlines():
        depth = len(line) - len(line.lstrip())
        while open_elements and open_elements[-1][0] >= depth:
            open_elements.pop()
        names = [name for _, name in open_elements]
        said = re.fullmatch(r'\s*"(.*)"', line)
        is_number = "Lbl" not in names or not {"Link", "LI", "Note"} & set(names)
        if said and "TOC" not in names and is_number:
            texts["Note" in names].append(said[1])
        elif not said and re.match(r"\s*[A-Z]\w*( |$)", line):
            open_elements.append((depth, line.split()[0]))
    return ["".join(text) for text in texts]


def in_order(expected, text, reader, path):
    """Checks that each text stands behind the one before it, whatever space is between the words."""
    bare = lambda it: re.sub(r"[\s\u00ad]+", "", it)
    text, at = bare(text), 0
    for item in expected:
        for words in item if isinstance(item, list) else [item]:
            found = text.find(bare(words), at)
            if found < 0:
                raise SystemExit(f"{path}: {reader} does not find, in its place: {words}")
            at = found + len(bare(words))


def notes_of(expected):
    notes = type(expected)({"parts": [], "source_list": {"entries": []}}, expected.shows_marks)
    for number in sorted(expected.notes):
        for block in expected.notes[number]:
            notes.block(block)
    return notes


def judge_pdf(document, path):
    """Checks that the PDF has what the Word files have, in the same order and with the same numbers."""
    # Where lines end, hyphens come and go.
    bare = lambda it: re.sub(r"[\s\u00ad\u2010-]+", "", it)
    expected = InPdf(document, False)
    for items, text in zip((expected.items, notes_of(expected).items), map(bare, by_pdf(path))):
        at = 0
        for item in items:
            # A header of two lines has what several columns share before the others.
            pieces = [] if isinstance(item, Header) else ["".join(item)]
            for words in map(bare, pieces):
                found = text.find(words, at)
                if found < 0:
                    raise SystemExit(f"{path}: not there as in the Word file, or not in its place: {item}")
                at = found + len(words)
            missing = [cell for cell in item if bare(cell) not in text] if isinstance(item, Header) else []
            if missing:
                raise SystemExit(f"{path}: not there as in the Word file: {missing}")
    print(f"{path}: {len(expected.items)} paragraphs and rows, {len(expected.notes)} footnotes, as in the Word file")


report, *paths = sys.argv[1:]
documents = {document["language"]: document for document in json.load(open(report, encoding="utf-8"))["documents"]}
for path in paths:
    language = re.search(r"report-(\w+)", path).group(1)
    if path.endswith(".pdf"):
        judge_pdf(documents[language], path)
        continue
    archive = zipfile.ZipFile(path)
    shows_marks = b"customMarkFollows" in archive.read("word/document.xml")
    expected = Expected(documents[language], shows_marks)
    front, found = by_python_docx(path)
    for wanted in expected.cover:
        if wanted not in front:
            raise SystemExit(f"{path}: python-docx does not find on the title page: {wanted}\n{front[:20]}")
    for wanted, read in zip(expected.items, found):
        if wanted != read:
            raise SystemExit(f"{path}: expected {wanted!r}\nbut python-docx reads {read!r}")
    if len(expected.items) != len(found):
        raise SystemExit(f"{path}: expected {len(expected.items)} texts, python-docx reads {len(found)}")
    notes = notes_of(expected)
    in_order(expected.items, by_mammoth(path), "mammoth", path)
    in_order(notes.items, by_mammoth(path), "mammoth", path)
    # pandoc gives each caption to the first table that has none, so it stands elsewhere.
    text = by_pandoc(path)
    others = [item for item in expected.items if isinstance(item, list) or item not in expected.captions]
    in_order(others, text, "pandoc", path)
    in_order(notes.items, text, "pandoc", path)
    for caption in expected.captions:
        in_order([caption], text, "pandoc", path)
    print(f"{path}: {len(found)} paragraphs and rows, {len(expected.notes)} footnotes, the same in all")
