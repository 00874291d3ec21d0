"""`congvu agent` as it runs on a signer's computer."""

import http.client
import signal
import subprocess
import time

import congvu


class Agent:
    """`congvu agent` on a free port."""

    def __init__(self, site, log, *options, port=None, **settings):
        self.port, self.log = port or congvu.free_port(), log
        self.host = f"127.0.0.1:{self.port}"
        self.process = subprocess.Popen(
            [congvu.BINARY, "agent", "--server", site.address, "--port", str(self.port), *map(str, options)],
            stdout=log.open("ab"), stderr=subprocess.STDOUT, env=congvu.environment(**settings))
        deadline = time.monotonic() + 30
        while "đang chờ" not in log.read_text():
            assert self.process.poll() is None, log.read_text()
            assert time.monotonic() < deadline, "the agent does not start"
            time.sleep(0.05)

    def ask(self, method, path, body=None, host=None, **headers):
        """One request as somebody writes it who is no browser: status, headers and body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.putrequest(method, path, skip_host=True)
        connection.putheader("Host", host or self.host)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        content = (body or "").encode()
        if body is not None:
            connection.putheader("Content-Type", "application/x-www-form-urlencoded")
            connection.putheader("Content-Length", str(len(content)))
        connection.endheaders()
        if body is not None:
            connection.send(content)
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()

    def open(self, link):
        """Follows a link; the page's path and text."""
        status, headers, body = self.ask("GET", link.split(self.host, 1)[1])
        if status != 303:
            return None, body.decode()
        path = headers["Location"]
        return path, self.ask("GET", path)[2].decode()

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(30)
