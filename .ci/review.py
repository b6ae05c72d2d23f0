"""What reviewers do to a Word file, done by LibreOffice with tracked changes, and whether it came back.

review.py answer SENT ANSWER PROFILE    changes SENT as a reviewer and saves it as ANSWER
review.py judge FIRST SECOND            compares the lists of two imports of that answer with what was done
"""
import json
import os
import subprocess
import sys
import time
import zipfile

COMMENT = "Ar tikrai? Is it so?"


def with_comment(path, copy):
    """Copies a Word file with a comment: LibreOffice without a screen can keep comments, but not make or show them."""
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

        def at(start, nth):
            """Returns a cursor over the nth word of the paragraph that begins so, and the word."""
            paragraph = next(p for p in paragraphs() if p.String.startswith(start))
            words = paragraph.String.split(" ")
            before = len(" ".join(words[:nth])) + 1
            cursor = text.createTextCursorByRange(paragraph.Start)
            cursor.goRight(before, False)
            cursor.goRight(len(words[nth]), True)
            return cursor

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
        document.RecordChanges = False
        at(starts[4], 3).String = "SLAPTA"
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
        changes = [(c["kind"], c["before"], c["after"], c["outcome"], r["place"]) for r in remarks for c in r["changes"]]
        return changes, [c["text"] for r in remarks for c in r["comments"]]

    changes, comments = told(first)
    kinds = [(kind, outcome, place) for kind, _, _, outcome, place in changes]
    expected = [
        ("wording", "applied", "in-place"), ("wording", "applied", "in-place"), ("wording", "applied", "in-place"),
        ("split", "left", "in-place"), ("untracked", "left", "in-place"),
    ]
    assert kinds == expected, changes
    assert changes[0][2] == "PAKEISTA" and changes[1][1:3] == ("", " ĮTERPTA") and changes[2][2] == "", changes
    assert comments == [COMMENT], comments
    again, comments = told(second)
    assert [change[3] for change in again] == ["made", "made", "made", "left", "left"], again
    assert comments == [COMMENT], comments


if __name__ == "__main__":
    {"answer": answer, "judge": judge}[sys.argv[1]](*sys.argv[2:])
