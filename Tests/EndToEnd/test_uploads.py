"""Files that can't be taken: each with a sentence that says what to do."""

import subprocess

import pytest

from congvu import CLOCK

PAPER = "/van-ban-di/ghi-nhan-giay"


@pytest.fixture(scope="module")
def good_pdf(office):
    """The file of a signed document."""
    clerk = office.visitor("vanthu.quanson")
    for document in clerk.get("/so-van-ban-di").documents():
        if files := clerk.get(f"/van-ban-di/{document}").links(f"/van-ban-di/{document}/tep/"):
            return clerk.bytes(files[0])
    pytest.fail("the register names no file")


@pytest.fixture(scope="module")
def clerk(office):
    """Of the district, which may still record paper."""
    return office.visitor("vanthu.quanson")


def record(clerk, scan, name="ban-chup.pdf"):
    form = clerk.get(PAPER).fields(PAPER)
    form = {field: value for field, value in form.items() if field != "scan"}
    signer = clerk.get(PAPER).tree.xpath("//select[@name='signer']/option[@value!='']/@value")[0]
    return clerk.post(
        PAPER, form | {"subject": "văn bản ký giấy", "signer": signer, "signedOn": CLOCK},
        files={"scan": (name, scan, "application/pdf")})


def test_a_scan_that_is_a_pdf_is_recorded_and_counts_as_incorrect(clerk, good_pdf):
    answer = record(clerk, good_pdf)
    assert answer.status == 200 and "được tính là không đúng quy trình" in answer.text


def test_a_file_that_is_no_pdf_is_refused(clerk):
    answer = record(clerk, b"Day khong phai PDF")
    assert answer.status == 422 and "Tệp không phải PDF đọc được. Xin quét hoặc xuất lại thành PDF" in answer.text


def test_a_scan_with_a_password_is_refused(clerk, good_pdf, tmp_path):
    plain, locked = tmp_path / "plain.pdf", tmp_path / "locked.pdf"
    plain.write_bytes(good_pdf)
    subprocess.run(["qpdf", "--encrypt", "bimat", "bimat", "256", "--", plain, locked], check=True)
    answer = record(clerk, locked.read_bytes())
    assert answer.status == 422 and "Tệp PDF có đặt mật khẩu. Xin bỏ mật khẩu rồi gửi lại." in answer.text


def test_a_file_over_20_megabytes_is_refused(clerk, good_pdf):
    answer = record(clerk, good_pdf + b"\n" * (20 << 20))
    assert answer.status == 413 and "20 MB" in answer.text and "Xin giảm dung lượng" in answer.text


def test_a_body_far_over_the_limit_is_refused(clerk):
    answer = record(clerk, b"%PDF-1.7" + b"\n" * (40 << 20))
    assert answer.status == 413 and "Xin giảm dung lượng" in answer.text


def test_no_file_at_all_is_asked_for(clerk):
    answer = record(clerk, b"", name="")
    assert answer.status == 422 and "Chọn tệp PDF bản chụp của văn bản giấy" in answer.text


@pytest.mark.parametrize(("name", "content", "sentence"), [
    ("anh.png", b"%PDF-1.7 khong phai anh", "Nội dung tệp không đúng với phần mở rộng của tên tệp"),
    ("bang.xlsx", b"MZ chuong trinh", "Nội dung tệp không đúng với phần mở rộng của tên tệp"),
    ("may.exe", b"MZ chuong trinh", "Chỉ nhận tệp PDF, DOCX, XLSX, PNG, JPG."),
])
def test_an_attachment_that_lies_about_its_type_is_refused(office, name, content, sentence):
    officer = office.visitor("congchuc3.trungtien")
    path = f"/van-ban-di/{officer.draft('có tài liệu kèm theo')}"
    form = officer.get(path).fields("/dinh-kem")
    answer = officer.post(
        f"{path}/dinh-kem", {"_token": form["_token"]}, files={"file": (name, content, "application/octet-stream")})
    assert answer.status == 422 and sentence in answer.text


def test_an_honest_attachment_is_kept_as_it_was(office, good_pdf):
    officer = office.visitor("congchuc3.trungtien")
    path = f"/van-ban-di/{officer.draft('có tài liệu kèm theo')}"
    form = officer.get(path).fields("/dinh-kem")
    answer = officer.post(
        f"{path}/dinh-kem", {"_token": form["_token"]}, files={"file": ("Phụ lục.pdf", good_pdf, "application/pdf")})
    link, = answer.tree.xpath("//main//a[.='Phụ lục.pdf']/@href")
    assert officer.bytes(link) == good_pdf
