"""reportlab sets the same text, justified, as a plain PDF. Arguments: FILE COUNT."""
import io, json, sys, time

from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

pdfmetrics.registerFont(TTFont("Liberation", "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf"))
text, count = open(sys.argv[1], encoding="utf-8").read(), int(sys.argv[2])
style = ParagraphStyle("body", fontName="Liberation", fontSize=14, leading=20, alignment=TA_JUSTIFY, firstLineIndent=28)


def typeset():
    file = io.BytesIO()
    document = SimpleDocTemplate(file, pagesize=A4, leftMargin=85, rightMargin=43, topMargin=57, bottomMargin=57)
    document.build([Paragraph(line, style) for line in text.split("\n")])
    return file.getvalue()


typeset()
wall, cpu = time.perf_counter(), time.process_time()
for _ in range(count):
    typeset()
print(json.dumps({"count": count, "wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}))
