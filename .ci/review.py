"""What reviewers do to a Word file, done by LibreOffice with tracked changes, and whether it came back.

review.py answer SENT ANSWER PROFILE    changes SENT as a reviewer and saves it as ANSWER
review.py judge FIRST SECOND            compares the lists of two imports of that answer with what was done
"""
import json
import os
import re
import subprocess
import sys
import time
import zipfile

COMMENT = "Ar tikrai? Is it so?"
SECOND = "Jonas"
# The first column of a table that an author wrote.
TABLE = ("Riba", "Limit")


def with_comment(path, copy):
    """Copies a Word file with a comment, and with the new word of a replaced one as that of a second reviewer: LibreOffice
    without a screen can keep comments, but not make or show them, and knows one reviewer at a time."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    comment = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="{word}"><w:comment w:id="7" w:author="Ona" '
        f'w:date="2026-11-20T10:15:00Z" w:initials="O"><w:p><w:r><w:t>{COMMENT}</w:t></w:r></w:p></w:comment></w:comments>'
    )
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            text = source.read(name)
            if name == "word/document.xml":
                text, count = re.subn(
                    rb'(<w:ins [^>]*w:author=")[^"]*("(?:(?!</w:ins>).)*?>PAKEISTA<)',
                    rb'\g<1>' + SECOND.encode() + rb'\g<2>', text, flags=re.S)
                assert count == 1, count
                # Around the text of a paragraph in the middle.
                start = text.index(b'<w:bookmarkStart', len(text) // 2)
                start = text.index(b'w:name="_k', start)
                start = text.index(b'/>', start) + 2
                end = text.index(b'<w:bookmarkEnd', start)
                text = b''.join([
                    text[:start], b'<w:commentRangeStart w:id="7"/>', text[start:end], b'<w:commentRangeEnd w:id="7"/>',
                    b'<w:r><w:commentReference w:id="7"/></w:r>', text[end:],
                ])
            elif name == "word/_rels/document.xml.rels":
                text = text.replace(b'</Relationships>', (
                    f'<Relationship Id="rIdReview" Type="{kinds}/comments" Target="comments.xml"/></Relationships>'
                ).encode())
            elif name == "[Content_Types].xml":
                text = text.replace(b'</Types>', (
                    b'<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                    b'wordprocessingml.comments+xml"/></Types>'
                ))
            target.writestr(name, text)
        target.writestr("word/comments.xml", comment)


def answer(sent, path, profile):
    import uno
    from com.sun.star.beans import PropertyValue

    def value(name, it):
        return PropertyValue(Name=name, Value=it)

    edited = path + ".edited.docx"
    pipe = f"komentaras{os.getpid()}"
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{os.path.abspath(profile)}",
         f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        context = uno.getComponentContext()
        resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
        for attempt in range(120):
            try:
                remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.5)
        desktop = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        document = desktop.loadComponentFromURL(f"file://{os.path.abspath(sent)}", "_blank", 0, (value("Hidden", True),))
        text = document.Text

        def paragraphs():
            listed = text.createEnumeration()
            while listed.hasMoreElements():
                paragraph = listed.nextElement()
                if paragraph.supportsService("com.sun.star.text.Paragraph"):
                    yield paragraph

        # Long paragraphs without a figure in their first words.
        # The first pages up to the contents are no chapter.
        listed = list(paragraphs())
        contents = max(i for i, p in enumerate(listed) if p.ParaStyleName.startswith("Contents"))
        starts = [p.String[:60] for p in listed[contents + 1:] if len(p.String) > 200]
        starts = [s for s in starts if len(s.split()) > 5 and not any(c.isdigit() for c in s[3:])]
        # What the program writes below tables is nobody's paragraph.
        starts = [s for s in starts if not s.startswith(("Šaltini", "Source"))]

        def at(start, nth):
            """Returns a cursor over the nth word of the paragraph that begins so, and the word."""
            paragraph = next(p for p in paragraphs() if p.String.startswith(start))
            words = paragraph.String.split(" ")
            before = len(" ".join(words[:nth])) + 1
            cursor = text.createTextCursorByRange(paragraph.Start)
            cursor.goRight(before, False)
            cursor.goRight(len(words[nth]), True)
            return cursor

        def is_free(paragraph):
            """Returns whether nothing else is changed in a paragraph."""
            return not paragraph.String.startswith(tuple(starts[:8]))

        document.RecordChanges = True
        at(starts[0], 3).String = "PAKEISTA"
        cursor = at(starts[1], 3)
        cursor.collapseToEnd()
        text.insertString(cursor, " ĮTERPTA", False)
        cursor = at(starts[2], 3)
        cursor.goRight(1, True)
        cursor.String = ""
        cursor = at(starts[3], 3)
        cursor.collapseToEnd()
        text.insertControlCharacter(cursor, uno.getConstantByName("com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK"), False)
        before = None
        listed = text.createEnumeration()
        while listed.hasMoreElements():
            element = listed.nextElement()
            if element.supportsService("com.sun.star.text.TextTable") and element.getCellByName("A1").String in TABLE:
                cell = element.getCellByName("A2")
                cell.insertString(cell.End, " LANGELIS", False)
                text.insertString(before.End, " ANTRAŠTĖ", False)
            before = element
        # At the end of one paragraph and the start of the next: for LibreOffice one insertion.
        listed = list(paragraphs())
        is_item = lambda p: p.ParaStyleName.startswith("List") and is_free(p) and re.fullmatch(r"\D{30,}", p.String)
        first = next(i for i in range(contents + 1, len(listed)) if is_item(listed[i]) and is_item(listed[i + 1]))
        numbered = next(p.String for p in listed[first + 2:] if is_free(p) and re.match(r"\d+\t", p.String))
        text.insertString(listed[first].End, " PABAIGA", False)
        text.insertString(listed[first + 1].Start, "PRADŽIA ", False)
        notes = [document.Footnotes.getByIndex(i) for i in range(document.Footnotes.Count)]

        def paragraph_of(note):
            cursor = text.createTextCursorByRange(note.Anchor)
            cursor.gotoStartOfParagraph(False)
            cursor.gotoEndOfParagraph(True)
            return cursor.String

        # Not one in a table, nor where something else is changed.
        for note in notes:
            try:
                paragraph = paragraph_of(note)
            except Exception:
                continue
            if not paragraph.startswith((*starts[:8], numbered)) and not any(word in paragraph for word in ("PABAIGA", "PRADŽIA")):
                text.createTextCursorByRange(note.Anchor).String = ""
                break
        document.RecordChanges = False
        # Before the number.
        paragraph = next(p for p in paragraphs() if p.String == numbered)
        text.insertString(text.createTextCursorByRange(paragraph.Start), "SVARBU: ", False)
        listed = text.createEnumeration()
        while listed.hasMoreElements():
            element = listed.nextElement()
            if element.supportsService("com.sun.star.text.TextTable") and element.getCellByName("A1").String in TABLE:
                element.Rows.insertByIndex(element.Rows.Count, 1)
                element.getCellByName(f"A{element.Rows.Count}").String = "EILUTĖ"
        styles = document.StyleFamilies.getByName("PageStyles")
        header = next(s.HeaderText for s in map(styles.getByIndex, range(styles.Count)) if s.HeaderIsOn and s.HeaderText.String)
        header.insertString(header.End, " VIRŠUJE", False)
        at(starts[4], 3).String = "SLAPTA"
        # A word that is not bold yet.
        next(word for word in (at(starts[6], nth) for nth in range(3, 20)) if word.CharWeight == 100).CharWeight = 150
        at(starts[7], 3).HyperLinkURL = "https://example.org/kitur"
        # A chart in place of another one; the largest picture is on the title page.
        pictures = [document.GraphicObjects.getByIndex(i) for i in range(document.GraphicObjects.Count)]
        *_, other, chart, _ = sorted(pictures, key=lambda picture: picture.Size.Height)
        chart.Graphic = other.Graphic
        paragraph = next(p for p in paragraphs() if p.String.startswith(starts[5]))
        pasted = text.createTextCursorByRange(paragraph.End)
        text.insertControlCharacter(pasted, uno.getConstantByName("com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK"), False)
        pasted.ParaStyleName = "Standard"
        text.insertString(pasted, "ĮKLIJUOTA pastraipa, kurios niekas nesiuntė.", False)
        document.storeToURL(f"file://{os.path.abspath(edited)}", (value("FilterName", "MS Word 2007 XML"),))
        document.close(True)
        try:
            desktop.terminate()
        except Exception:
            pass
        office.wait(30)
    finally:
        office.kill()
    # Saved once more with a comment in it.
    folder = path + ".commented"
    os.makedirs(folder, exist_ok=True)
    commented = os.path.join(folder, "with-comment.docx")
    with_comment(edited, commented)
    subprocess.run(
        ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{os.path.abspath(profile)}", "--convert-to",
         "docx:MS Word 2007 XML", "--outdir", os.path.dirname(os.path.abspath(path)), commented],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.replace(os.path.join(os.path.dirname(os.path.abspath(path)), "with-comment.docx"), path)


def judge(first, second):
    def told(path):
        remarks = json.load(open(path))["remarks"]
        changes = [dict(change, place=remark["place"], of=remark["kind"]) for remark in remarks for change in remark["changes"]]
        return changes, [c["text"] for r in remarks for c in r["comments"]]

    def facts(changes, *names):
        return sorted(tuple(change[name] for name in names) for change in changes)

    changes, comments = told(first)
    assert facts(changes, "kind", "outcome", "place") == [
        ("formatting", "left", "in-place"), ("image-replaced", "left", "in-place"), ("link", "left", "in-place"),
        *[("new-paragraph", "left", "gone")] * 3, ("note-deleted", "left", "in-place"), ("split", "left", "in-place"),
        *[("untracked", "left", "in-place")] * 2, *[("wording", "applied", "in-place")] * 8,
    ], changes
    told_words = " ".join(change["after"] for change in changes if change["outcome"] == "left")
    assert all(word in told_words for word in ("ĮKLIJUOTA", "EILUTĖ", "VIRŠUJE", "SVARBU", "SLAPTA")), changes
    wording = [change for change in changes if change["kind"] == "wording"]
    inserted = facts([change for change in wording if change["after"]], "after", "of")
    assert inserted == [
        (" ANTRAŠTĖ", "caption"), (" LANGELIS", "cell"), (" PABAIGA", "list-item"), (" ĮTERPTA", "paragraph"),
        ("PAKEISTA", "paragraph"), ("PRADŽIA ", "list-item"),
    ], changes
    # Two reviewers replaced one word.
    assert [change["author"] for change in wording if change["after"] == "PAKEISTA"] == [SECOND], changes
    assert len({change["author"] for change in wording}) == 2, changes
    assert comments == [COMMENT], comments
    again, comments = told(second)
    assert facts(again, "kind", "outcome") == [
        (kind, "made" if outcome == "applied" else outcome) for kind, outcome in facts(changes, "kind", "outcome")
    ], again
    assert comments == [COMMENT], comments


if __name__ == "__main__":
    {"answer": answer, "judge": judge}[sys.argv[1]](*sys.argv[2:])
