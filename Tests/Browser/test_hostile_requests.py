"""What nobody sends with a browser: the server answers clearly, keeps nothing of it in a page as markup, and lives on.

Needs no browser. A visitor here is a cookie and requests; the walks with a browser are in `test_end_to_end.py`.
"""

import re
import socket
from html.parser import HTMLParser
from urllib.parse import urlencode

import pytest

import service

pytestmark = [pytest.mark.skipif(bool(service.missing()), reason=service.missing() or ""),
              pytest.mark.xdist_group("hostile requests")]

FORM_TYPE = "application/x-www-form-urlencoded"
MARKUP = """"><script>alert(1)</script><img src=x onerror=alert(1)>'`</textarea></title>&amp;<!--"""


@pytest.fixture(scope="module")
def server():
    with service.running() as running:
        yield running


class Visitor:
    """Somebody with a cookie."""

    def __init__(self, server):
        self.server, self.cookie = server, ""

    def send(self, method: str, path: str, body: bytes | None = None, content_type: str | None = None):
        headers = {"Cookie": self.cookie} if self.cookie else {}
        if content_type:
            headers["Content-Type"] = content_type
        status, answered, text = self.server.request(method, path, body, headers)
        if "set-cookie" in answered:
            self.cookie = answered["set-cookie"].split(";")[0]
        return status, answered, text.decode("utf-8")

    def see(self, path: str) -> str:
        status, answered, text = self.send("GET", path)
        while status == 303:
            status, answered, text = self.send("GET", answered["location"])
        assert status == 200, f"{path}: {status}"
        return text

    def post(self, path: str, entries, content_type: str = FORM_TYPE) -> str:
        """Sends entries as a browser would, and shows the page that comes of it."""
        body = entries if isinstance(entries, bytes) else urlencode(entries).encode()
        status, answered, text = self.send("POST", path, body, content_type)
        assert status == 303, f"{path}: {status}\n{text[:500]}"
        return self.see(answered["location"])


@pytest.fixture
def visitor(server):
    """Somebody who has come to the page of names."""
    somebody = Visitor(server)
    somebody.see("/")
    somebody.post("/start", {"action": "start"})
    somebody.post("/who", {"filledBy": "applicant", "claimantKind": "parent", "occupation": "employee",
                           "alreadyReceives": "no", "action": "continue"})
    somebody.post("/claimReason", {"reason": "birth"})
    page = somebody.post("/birthEvent", {"bornOn.year": "2026", "bornOn.month": "11", "bornOn.day": "1"})
    assert 'name="claimantName.family"' in page
    yield somebody
    assert server.is_well()


class Markup(HTMLParser):
    """The tags and attributes of a page, and the values of its controls."""

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.values: dict[str, str] = {}
        self.html = html
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        given = dict(attributes)
        self.attributes.update(given)
        if tag == "input":
            self.values[given.get("name", "")] = given.get("value", "")


def looks_harmless(html: str) -> Markup:
    markup = Markup(html)
    assert not {"img", "iframe", "object", "style"} & set(markup.tags)
    # The one script is the service's own, by its address.
    assert markup.tags.count("script") == markup.html.count('<script src="/wardkit.js" defer></script>') <= 1
    assert not [name for name in markup.attributes if name.startswith("on")]
    return markup


ENTRIES = {
    "markup": MARKUP,
    "quotes": "\"'\"'&quot;&#39;",
    "an ampersand at the end": "佐藤&",
    "a right-to-left override": "\u202e佐藤\u202c",
    "bidirectional isolates left open": "\u2066\u2067佐藤",
    "a NUL": "佐\u0000藤",
    "line ends and escape sequences": "佐藤\r\n\x1b[31m\x07\x08",
    "noncharacters and the last code point": "\ufffe\uffff\U0010ffff",
    "a variation selector and an old character": "葛\U000e0100𠮷",
    "combining marks without end": "か" + "\u3099" * 5_000,
    "200 KB of text": "あ" * 70_000,
    "200 KB of markup": "<" * 200_000,
    "a format for another machine": "%s%n{{7*7}}${jndi:x}",
}


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_an_entry_never_becomes_markup(visitor, entry):
    page = visitor.post("/claimant", {"claimantName.family": entry, "claimantName.given": entry, "claimantSex": entry,
                                      "claimantBirthDate.year": entry, "claimantMyNumber": entry})
    markup = looks_harmless(page)
    assert "<title>エラー" in page, "the other questions are still open"
    shown = markup.values["claimantName.family"]
    # A page has no character for NUL; everything else comes back as it was typed.
    assert shown == entry.replace("\0", "\ufffd") or shown == entry.replace("\0", "") \
        or shown == re.sub("\r\n?", "\n", entry) or shown == entry
    looks_harmless(visitor.see("/claimant?language=en"))


BODIES = {
    "a NUL, percent-encoded": b"claimantName.family=%00%00&claimantName.given=a%00b",
    "invalid UTF-8, percent-encoded": b"claimantName.family=%FF%C0%AF%ED%A0%80&claimantBirthDate.year=%80",
    "invalid UTF-8, raw": b"claimantName.family=\xff\xfe\xc0\xaf&\xff=\xff",
    "percent signs without digits": b"claimantName.family=%&claimantName.given=%zz%1",
    "nothing": b"",
    "only separators": b"&&&===&&=",
    "a control many times": b"&".join([b"claimantSex=male"] * 3_000),
    "names of no control": b"nothing=1&claimantName=x&claimantName.nothing=x&claimantName.family.x=1&__proto__=1&child.1.childName.family=x",
    "an unknown act": b"action=remove-1&action=send&action=../../etc",
    "an act for a row that does not exist": b"action=remove-99999999999999999999",
    "a choice nobody offers": b"claimantSex=neither&claimantSex=male&claimantSex=female",
    "files under a name of text": b"claimantName.keep=1&keep=1",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_strange_body_leaves_the_page_where_it_is(visitor, body):
    page = visitor.post("/claimant", body)
    looks_harmless(page)
    assert 'name="claimantName.family"' in page
    assert "<title>エラー" in page


def test_a_page_out_of_order_leads_to_the_one_that_is_next(server):
    stranger = Visitor(server)
    stranger.see("/")
    for path in ("/review", "/done", "/agreement", "/children.1", "/children.999", "/exit.publicServant", "/nothing"):
        status, answered, _ = stranger.send("GET", path)
        assert (status, answered.get("location")) == (303, "/start"), path
        status, answered, _ = stranger.send("POST", path, b"action=send", FORM_TYPE)
        assert (status, answered.get("location")) == (303, "/start"), path
    assert not server.submissions()


def test_what_is_sent_to_a_page_out_of_order_is_not_taken_for_another_page(visitor):
    visitor.post("/review", {"claimantName.family": "割込", "action": "send"})
    assert "割込" not in visitor.see("/claimant")


def test_paths_that_are_no_pages_are_not_found(server):
    for path in ("/../etc/passwd", "/%2e%2e", "/a/b", "/" + "x" * 300, "/favicon.ico", "/page%00", "/%FF", "//x"):
        assert server.request("GET", path)[0] == 404, path
    for method in ("PUT", "DELETE", "OPTIONS", "TRACE"):
        status, headers, _ = server.request(method, "/start")
        assert (status, headers["allow"]) == (405, "GET, POST")
    assert server.is_well()


def test_somebody_elses_cookie_opens_nothing(server):
    one = Visitor(server)
    one.see("/")
    one.post("/start", {"action": "start"})
    for cookie in ("ward=guessed", "ward=", "ward", "ward=" + "a" * 5_000, "other=1; ward=x"):
        other = Visitor(server)
        other.cookie = cookie
        assert "page-main" in other.see("/who"), cookie
        assert other.cookie != cookie, "an unknown key is replaced"
        assert other.cookie != one.cookie


def multipart(boundary: str, *parts: tuple[str, bytes]) -> bytes:
    return b"".join(
        b"--" + boundary.encode() + b"\r\n" + head.encode() + b"\r\n\r\n" + content + b"\r\n" for head, content in parts
    ) + b"--" + boundary.encode() + b"--\r\n"


REFUSED = {
    "no end": ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb", 400),
    "no boundary": ("multipart/form-data", b"--x--", 400),
    "a boundary that never comes": ("multipart/form-data; boundary=y", b"--x\r\n\r\n--x--\r\n", 400),
    "a part without a name": (
        "multipart/form-data; boundary=x", multipart("x", ("Content-Disposition: form-data", b"a")), 400),
    "a header line without a colon": ("multipart/form-data; boundary=x", multipart("x", ("Nonsense", b"a")), 400),
    "headers without end": (
        "multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data; name=\"" + b"a" * 20_000, 413),
    "JSON": ("application/json", b'{"a": 1}', 415),
    "no type": (None, b"a=1", 415),
    "a text of two megabytes": (FORM_TYPE, b"claimantName.family=" + b"a" * (2 << 20), 413),
    "10,000 entries": (FORM_TYPE, b"&".join(b"a%d=1" % n for n in range(10_000)), 413),
    "a name of 2,000 bytes": (FORM_TYPE, b"a" * 2_000 + b"=1", 413),
}


@pytest.mark.parametrize("content_type, body, status", REFUSED.values(), ids=REFUSED)
def test_a_body_that_cannot_be_read_is_answered_with_what_to_do(visitor, content_type, body, status):
    answered, headers, page = visitor.send("POST", "/claimant", body, content_type)
    assert answered == status
    assert headers["content-type"] == "text/html; charset=utf-8"
    looks_harmless(page)
    assert "<title>エラー" in page and 'id="page-errors"' in page
    assert "もう一度送ってください" in page
    assert 'name="claimantName.family"' in page, "the page is there to go on with"


def test_a_file_that_is_too_large_leaves_the_rest_of_the_page(visitor):
    body = multipart(
        "x", ('Content-Disposition: form-data; name="claimantName.family"', "佐藤".encode()),
        ('Content-Disposition: form-data; name="claimantName.given"; filename="large.png"', b"\0" * (11 << 20)))
    status, _, page = visitor.send("POST", "/claimant", body, "multipart/form-data; boundary=x")
    assert status == 413
    assert "大きすぎて" in page
    assert Markup(page).values["claimantName.family"] == "佐藤", "what was typed is still there"


def raw(server, data: bytes) -> bytes:
    """What comes back for bytes that are no request."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        connection.sendall(data)
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        while part := connection.recv(65_536):
            answer += part
        return answer


REQUESTS = {
    "noise": (b"\x16\x03\x01\x02\x00\x01\x00\xff\x00\r\n\r\n", 400),
    "another protocol": (b"GET /start HTTP/2.0\r\n\r\n", 400),
    "two words": (b"GET /start\r\n\r\n", 400),
    "a header without a colon": (b"GET /start HTTP/1.1\r\nnonsense\r\n\r\n", 400),
    "a head of 40 KB": (b"GET /start HTTP/1.1\r\nX: " + b"a" * 40_000 + b"\r\n\r\n", 431),
    "a body of 10 GB": (b"POST /start HTTP/1.1\r\nContent-Length: 10000000000\r\n\r\n", 413),
    "a length below zero": (b"POST /start HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 411),
    "a length beyond numbers": (b"POST /start HTTP/1.1\r\nContent-Length: " + b"9" * 40 + b"\r\n\r\n", 411),
    "two lengths": (b"POST /start HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na", 411),
    "chunks": (b"POST /start HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
}


@pytest.mark.parametrize("data, status", REQUESTS.values(), ids=REQUESTS)
def test_what_is_no_request_gets_an_answer(server, data, status):
    assert raw(server, data).startswith(f"HTTP/1.1 {status} ".encode())
    assert server.is_well()


def test_connections_that_say_nothing_hold_nobody_up(server):
    idle = [socket.create_connection(("127.0.0.1", server.port), timeout=30) for _ in range(100)]
    try:
        assert server.is_well()
    finally:
        for connection in idle:
            connection.close()
    # A body that breaks off is no answer, and no end of the server.
    assert raw(server, b"POST /start HTTP/1.1\r\nContent-Length: 100\r\n\r\nabc") == b""
    assert server.is_well()


def test_pages_carry_the_strict_policy_and_are_kept_by_nobody(server):
    status, headers, _ = server.request("GET", "/start")
    assert status == 200
    assert headers["content-security-policy"] == (
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert "HttpOnly" in headers["set-cookie"] and "SameSite" in headers["set-cookie"]
    status, headers, body = server.request("HEAD", "/start")
    assert (status, body) == (200, b"") and int(headers["content-length"]) > 1_000
    status, headers, _ = server.request("GET", "/wardkit.css")
    assert (status, headers["content-type"]) == (200, "text/css; charset=utf-8")
    # A header cannot be split by what a visitor sends.
    answer = raw(server, b"GET /start?language=en%0d%0aX-Own:%201 HTTP/1.1\r\nCookie: ward=a%0d%0ab\r\n\r\n")
    assert b"X-Own" not in answer.partition(b"\r\n\r\n")[0]


def claims(visitor: Visitor):
    """Fills in a whole claim, up to the review."""
    name = {"family": "佐藤", "given": "花子", "familyKana": "サトウ", "givenKana": "ハナコ"}
    visitor.see("/")
    for page, entries in {
        "start": {},
        "who": {"filledBy": "applicant", "claimantKind": "parent", "occupation": "employee", "alreadyReceives": "no"},
        "claimReason": {"reason": "birth"},
        "birthEvent": {"bornOn.year": "2026-11-01"},
        "claimant": {**{f"claimantName.{part}": text for part, text in name.items()},
                     "claimantBirthDate.year": "1994-05-20", "claimantMyNumber": "123456789018"},
        "contact": {"claimantAddress.postalCode": "1760014", "claimantAddress.prefecture": "東京都",
                    "claimantAddress.municipality": "練馬区", "claimantAddress.street": "豊玉南一丁目2番3号",
                    "januaryPlace": "same", "contactTelephone": "0300000001"},
        "spouse": {"hasSpouse": "no"},
        "children.1": {**{f"child.1.childName.{part}": text for part, text in name.items()},
                       "child.1.childBirthDate.year": "2026-11-01", "child.1.childRelation": "child",
                       "child.1.livesTogether": "yes", "child.1.cares": "yes", "child.1.livelihood": "shared"},
        "children": {"child.another": "no"},
        "olderChildrenCount": {"olderChildren": "none"},
        "pension": {"pensionKind": "employees"},
        "account": {"usePublicMoneyAccount": "yes"},
        "agreement": {"agreesToLookUp": "yes", "declaresTrue": "yes"},
    }.items():
        answer = visitor.post("/" + page, entries)
        assert "<title>エラー" not in answer, f"{page}: {re.findall('<li>(.*?)</li>', answer)[:5]}"


def test_a_claim_that_cannot_be_kept_is_not_taken_for_sent():
    with service.running() as server:
        visitor = Visitor(server)
        claims(visitor)
        server.store.rename(server.store.with_name(server.store.name + "-away"))
        status, _, text = visitor.send("POST", "/review", b"action=send", FORM_TYPE)
        assert status == 503 and "もう一度" in text
        server.store.with_name(server.store.name + "-away").rename(server.store)
        assert "この内容で送る" in visitor.see("/review"), "everything is still there"
        assert "受付番号" in visitor.post("/review", {"action": "send"})
        assert len(server.submissions()) == 1
        # Sent twice, as by an impatient hand or a second window: it arrives once.
        status, answered, _ = visitor.send("POST", "/review", b"action=send", FORM_TYPE)
        assert (status, answered["location"]) == (303, "/done")
        status, answered, _ = visitor.send("POST", "/claimant", b"claimantName.family=x", FORM_TYPE)
        assert (status, answered["location"]) == (303, "/done")
        assert len(server.submissions()) == 1
