"""Compares the pages with the report as JSON, paragraph by paragraph: both have to say the same. Usage: text.py REPORT.JSON SITE"""
import html.parser, json, pathlib, re, sys


class Page(html.parser.HTMLParser):
    """The text of each element with an id; without footnote marks, tools and numbers, which are beside the text."""
    VOID = {"br", "img", "meta", "link", "input", "hr", "col", "wbr"}
    BESIDE = {"tools", "note", "n", "origin", "back"}

    def __init__(self, text):
        super().__init__()
        self.open, self.texts, self.beside = [], {}, 0
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "br":
            self.handle_data(" ")
        if tag in self.VOID:
            return
        beside = bool(self.BESIDE & set((attrs.get("class") or "").split()))
        self.beside += beside
        self.open.append((tag, attrs.get("id"), beside))

    def handle_endtag(self, tag):
        if tag in self.VOID:
            return
        while self.open:
            name, _, beside = self.open.pop()
            self.beside -= beside
            if name == tag:
                break

    def handle_data(self, data):
        if not self.beside:
            for _, id, _ in self.open:
                if id:
                    self.texts[id] = self.texts.get(id, "") + data


def flat(text):
    return re.sub(r"[ \n]+", " ", text).strip()


def said(inlines):
    words = []
    for inline in inlines:
        kind = inline["type"]
        if kind in ("note", "note-mark"):
            continue
        if kind == "line-break":
            words.append(" ")
        words.append(inline.get("text") or "")
        words.append(said(inline.get("content") or []))
    return "".join(words)


def paragraphs(blocks):
    for block in blocks:
        if block["type"] == "paragraph" and block["number"]:
            yield f"p{block['number']}", said(block["content"])
        for inner in [block.get("blocks") or [], *(block.get("items") or [])]:
            if inner and isinstance(inner[0], dict) and "type" in inner[0]:
                yield from paragraphs(inner)


def recommendations(blocks):
    for block in blocks:
        if block["type"] in ("recommendation", "question"):
            texts = [said(it["content"]) for it in block["blocks"] if it["type"] == "paragraph"]
            yield block["anchor"], texts
        for inner in [block.get("blocks") or [], *(block.get("items") or [])]:
            if inner and isinstance(inner[0], dict) and "type" in inner[0]:
                yield from recommendations(inner)


def main(report, site):
    report, site = json.load(open(report)), pathlib.Path(site)
    wrong, compared = [], 0
    for document in report["documents"]:
        page = Page((site / f"{document['language']}.html").read_text())
        for part in document["parts"]:
            for chapter in part["chapters"]:
                for anchor, text in paragraphs(chapter["blocks"]):
                    compared += 1
                    if flat(page.texts.get(anchor, "")) != flat(text):
                        wrong.append((document["language"], anchor, flat(text), flat(page.texts.get(anchor, ""))))
                for anchor, texts in recommendations(chapter["blocks"]):
                    compared += 1
                    if any(flat(text) not in flat(page.texts.get(anchor, "")) for text in texts):
                        wrong.append((document["language"], anchor, texts, page.texts.get(anchor)))
    for one in wrong:
        print(*one, sep="\n  ")
    if wrong or compared < 50:
        sys.exit(f"{len(wrong)} of {compared} differ")


if __name__ == "__main__":
    main(*sys.argv[1:])
