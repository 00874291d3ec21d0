"""The program says in Vietnamese why it does not start."""

import pytest

import congvu


def serve(data, **settings):
    return congvu.run("serve", "--data", data, **settings)


def test_a_port_that_is_in_use_is_named(office, demo, tmp_path):
    refused = serve(congvu.copy_of(demo, tmp_path / "data"), CONGVU_LISTEN=f"127.0.0.1:{office.port}")
    assert refused.returncode != 0
    assert f"Cổng {office.port} đang được chương trình khác dùng. Đặt CONGVU_LISTEN sang cổng khác." in refused.stderr


@pytest.mark.parametrize(("line", "sentence"), [
    ("CONGVU_PORT=8080", "dòng 2: không hiểu tên “CONGVU_PORT”"),
    ("CONGVU_LISTEN", "dòng 2: phải có dạng TÊN=giá trị"),
    ("CONGVU_LISTEN=muoi giờ", "CONGVU_LISTEN phải có dạng địa-chỉ:cổng"),
    ("CONGVU_PUBLIC_HTTPS=co", "CONGVU_PUBLIC_HTTPS chỉ nhận 0 hoặc 1"),
])
def test_a_broken_line_of_the_settings_is_named(tmp_path, line, sentence):
    (tmp_path / "congvu.env").write_text(f"# cấu hình\n{line}\n")
    refused = serve(tmp_path)
    assert refused.returncode != 0 and sentence in refused.stderr


def test_a_missing_data_folder_is_named_with_the_command_that_makes_one(tmp_path):
    refused = serve(tmp_path / "khong-co")
    assert refused.returncode != 0
    assert f"Không có thư mục dữ liệu {tmp_path}/khong-co" in refused.stderr and "congvu demo" in refused.stderr


def test_a_demo_is_not_made_over_data_that_is_there(demo, tmp_path):
    refused = congvu.run("demo", "--data", congvu.copy_of(demo, tmp_path / "data"))
    assert refused.returncode != 0 and "đã có dữ liệu" in refused.stderr


def test_a_new_authority_begins_with_its_administrator(tmp_path):
    data = tmp_path / "data"
    words = ["--agency", "UBND Xã Tam Lư", "--code", "tam-lu", "--place", "Tam Lư", "--administrator", "Nguyễn Văn An"]
    made = congvu.run("init", "--data", data, *words)
    assert made.returncode == 0, made.stderr
    password = made.stdout.split("mật khẩu ")[1].split(";")[0]

    server = congvu.Server(data).start()
    try:
        visitor = server.visitor()
        form = visitor.get("/dang-nhap").fields("/dang-nhap")
        visitor.post("/dang-nhap", form | {"name": "quantri", "password": password})
        assert "UBND Xã Tam Lư" in visitor.get("/don-vi").text
    finally:
        server.stop()
    again = congvu.run("init", "--data", data, *words)
    assert again.returncode != 0 and "đã có cơ quan" in again.stderr
    assert congvu.run("audit", "verify", "--data", data).returncode == 0
