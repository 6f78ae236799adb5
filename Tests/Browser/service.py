"""The loopback server of the tests: a form served as a ward's server would serve it."""

import contextlib
import http.client
import json
import subprocess
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]
SERVER = PACKAGE / ".build" / "debug" / "LoopbackServer"
FORM = PACKAGE / "FormSpecs" / "child-allowance-claim"
#: The day it is in these tests.
TODAY = "2026-11-23"


def missing() -> str | None:
    """Why there is no server, or nothing when there is one."""
    if not SERVER.exists():
        return "LoopbackServer is not built"
    return None


@dataclass
class Service:
    """A running server."""

    process: subprocess.Popen
    port: int
    store: Path
    said: list[str] = field(default_factory=list)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def submissions(self) -> list[dict]:
        """What has arrived, in the order of the references."""
        assert not list(self.store.glob("*.part")), "a submission was left half written"
        return [json.loads(file.read_text(encoding="utf-8")) for file in sorted(self.store.glob("*.json"))]

    def request(self, method: str, path: str, body: bytes | None = None, headers: dict | None = None):
        """One request without a browser: status, headers and body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
        finally:
            connection.close()

    def is_well(self) -> bool:
        """Whether it still answers, and has not ended."""
        status, _, body = self.request("GET", "/start")
        return self.process.poll() is None and status == 200 and b"<h1>" in body


@contextlib.contextmanager
def running(household: str | None = None, *, offers_script: bool = False):
    """Starts a server with an empty store, for a resident the registers know or for one they do not.

    Its pages have no script, unless the optional one is asked for."""
    with tempfile.TemporaryDirectory(prefix="wardkit-store-") as store:
        arguments = [SERVER, "--form", FORM, "--today", TODAY, "--store", store]
        if offers_script:
            arguments += ["--script", "yes"]
        if household:
            arguments += ["--household", household,
                          "--register", PACKAGE / "Examples" / "SampleRegister" / "households.json"]
        process = subprocess.Popen(
            arguments, cwd=PACKAGE, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        said: list[str] = []
        listening = threading.Thread(target=lambda: said.extend(process.stderr), daemon=True)
        listening.start()
        try:
            line = process.stdout.readline()
            if not line:
                process.wait(timeout=10)
                listening.join(timeout=10)
                raise AssertionError("the server did not start:\n" + "".join(said))
            yield Service(process, json.loads(line)["port"], Path(store), said)
            assert process.poll() is None, "the server has ended:\n" + "".join(said)
        finally:
            process.terminate()
            process.wait(timeout=10)
