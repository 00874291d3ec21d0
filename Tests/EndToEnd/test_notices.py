"""Notices leave the running program: by a mail server that demands TLS and a password, and only by one that is trusted."""

import email
import email.policy
import json
import sqlite3
import ssl
import subprocess
import time

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

import congvu

USER, KEY = "motcua", "mật khẩu: 1"
RECIPIENT = "nguoi.dan@example.vn"


class PostOffice(Controller):
    """A mail server with STARTTLS and a password, which keeps what it is given."""

    def __init__(self, folder):
        self.certificate = folder / "post.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
             "-addext", "subjectAltName=DNS:localhost", "-keyout", folder / "post.key", "-out", self.certificate],
            check=True, capture_output=True)
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(self.certificate, folder / "post.key")
        self.mails = []
        super().__init__(
            self, hostname="127.0.0.1", port=congvu.free_port(), tls_context=tls, require_starttls=True,
            auth_required=True, authenticator=self.know)

    def know(self, server, session, envelope, mechanism, told):
        return AuthResult(success=(told.login.decode(), told.password.decode()) == (USER, KEY))

    async def handle_DATA(self, server, session, envelope):
        self.mails.append((envelope.mail_from, envelope.rcpt_tos, envelope.content))
        return "250 taken"

    def address(self, options=""):
        return f"smtp://{USER}:m%E1%BA%ADt%20kh%E1%BA%A9u%3A%201@localhost:{self.port}{options}"


@pytest.fixture
def post_office(tmp_path):
    office = PostOffice(tmp_path)
    office.start()
    yield office
    office.stop()


def leave(data, server_time):
    """A notice that waits, as a feature leaves it in the outbox."""
    with sqlite3.connect(data / "congvu.sqlite") as database:
        agency = database.execute("SELECT id FROM agencies WHERE code = 'quan-son'").fetchone()[0]
        contents = {"message": {"resultReady": {"code": "QS-200817-0001", "place": "Bộ phận Một cửa"}}}
        database.execute(
            "INSERT INTO notices (notice_key, agency, courier, recipient, masked, occasion, contents, about, queued_at,"
            " expires_at, state, tries, next_at) VALUES ('dossier/1/result_ready/1/mail', ?, 'mail', ?, 'n***@example.vn',"
            " 'result_ready', ?, 'dossier/1', ?, ?, 'queued', 0, ?)",
            (agency, RECIPIENT, json.dumps(contents), server_time, server_time + 7 * 86_400_000_000, server_time))
    database.close()


def settled(data):
    """The notice's state, once it waits for nobody any more."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with sqlite3.connect(data / "congvu.sqlite") as database:
            state, failure, recipient = database.execute("SELECT state, failure, recipient FROM notices").fetchone()
        database.close()
        if state not in ("queued", "sending"):
            return state, failure, recipient
        time.sleep(0.2)
    raise AssertionError("the notice still waits")


def serve(own_office, post_office, address):
    leave(own_office.data, 1_597_626_000_000_000)  # 2020-08-17 08:00 in Vietnam
    own_office.settings |= {
        "CONGVU_SMTP": address, "CONGVU_MAIL_FROM": "motcua@quanson.gov.vn",
        "CONGVU_PUBLIC_ADDRESS": "https://motcua.quanson.gov.vn/"}
    return own_office.start()


def test_a_notice_leaves_over_tls_and_reads_as_it_should(own_office, post_office):
    server = serve(own_office, post_office, post_office.address(f"?ca={post_office.certificate}"))
    assert settled(server.data) == ("sent", None, None)
    (sender, recipients, content), = post_office.mails
    assert (sender, recipients) == ("motcua@quanson.gov.vn", [RECIPIENT])
    mail = email.message_from_bytes(content, policy=email.policy.default)
    assert mail["Subject"] == "Hồ sơ QS-200817-0001 đã có kết quả - UBND huyện Quan Sơn"
    assert mail["From"].addresses[0].display_name == "UBND huyện Quan Sơn"
    assert mail["Date"].datetime.isoformat() == "2020-08-17T08:00:00+07:00"
    text = mail.get_content()
    assert "nhận kết quả tại: Bộ phận Một cửa." in text and "https://motcua.quanson.gov.vn/tra-cuu" in text
    page = server.visitor("quantri.quanson").get("/tin-nhan/da-gui")
    assert "n***@example.vn" in page.text and RECIPIENT not in page.text
    server.stop()
    assert RECIPIENT not in server.log.read_text()
    assert congvu.run("audit", "verify", "--data", server.data).returncode == 0


def test_a_server_that_is_not_trusted_gets_nothing_and_the_administrator_sees_why(own_office, post_office):
    server = serve(own_office, post_office, post_office.address())
    assert settled(server.data) == ("failed", "not_secure", RECIPIENT)
    assert not post_office.mails
    page = server.visitor("quantri.quanson").get("/tin-nhan")
    assert "chứng thư của máy chủ không được tin cậy" in page.text and "Gửi lại" in page.buttons()[0]
    assert RECIPIENT not in server.log.read_text() and KEY not in server.log.read_text()


@pytest.mark.parametrize(("settings", "sentence"), [
    ({"CONGVU_SMTP": "http://mail.gov.vn"}, "CONGVU_SMTP phải bắt đầu bằng smtp:// hoặc smtps://"),
    ({"CONGVU_SMTP": "smtp://ai:bi-mat@"}, "CONGVU_SMTP không đọc được"),
    ({"CONGVU_SMTP": "smtp://mail.gov.vn?tls=co"}, "CONGVU_SMTP chỉ nhận thêm"),
    ({"CONGVU_SMTP": "smtp://ai@mail.gov.vn"}, "CONGVU_SMTP phải có cả tên và mật khẩu"),
    ({"CONGVU_SMTP": "smtp://mail.gov.vn"}, "CONGVU_MAIL_FROM phải là một địa chỉ thư điện tử"),
    ({"CONGVU_NOTICE_WEBHOOK": "sms.gov.vn"}, "CONGVU_NOTICE_WEBHOOK phải là một địa chỉ"),
    ({"CONGVU_NOTICE_WEBHOOK": "https://sms.gov.vn/"}, "CONGVU_NOTICE_SECRET phải có ít nhất 16 ký tự"),
    ({"CONGVU_PUBLIC_ADDRESS": "motcua.gov.vn"}, "CONGVU_PUBLIC_ADDRESS phải có dạng"),
])
def test_a_setting_that_cannot_work_is_named_and_no_secret_is_repeated(tmp_path, settings, sentence):
    refused = congvu.run("serve", "--data", tmp_path, **settings)
    assert refused.returncode != 0 and sentence in refused.stderr
    assert "bi-mat" not in refused.stderr


def test_the_check_of_the_settings_names_couriers_without_their_secrets(own_office):
    checked = congvu.run(
        "config", "check", "--data", own_office.data, CONGVU_SMTP="smtps://ai:bi-mat@mail.gov.vn",
        CONGVU_MAIL_FROM="motcua@gov.vn", CONGVU_NOTICE_WEBHOOK="https://sms.gov.vn/bi-mat",
        CONGVU_NOTICE_SECRET="bi-mat-bi-mat-bi-mat")
    assert checked.returncode == 0, checked.stderr
    assert "Thư điện tử: smtps://mail.gov.vn:465, người gửi motcua@gov.vn." in checked.stdout
    assert "Cổng nhắn tin: https://sms.gov.vn." in checked.stdout
    assert "bi-mat" not in checked.stdout
