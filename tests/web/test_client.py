"""The client against a real server that behaves and misbehaves: every failure is one sentence, nothing waits for ever."""

import ipaddress
import socket
import time

import pytest
from server import bomb, cut_off, dripping, failing, garbage, moved, page, serving, silent

from kg.errors import NetworkError
from kg.web import Limits
from kg.web.client import Client
from kg.web.guard import check_name, is_public

HASTY = Limits(connect=3, read=1.5, whole=1, size=100_000, tries=2, backoff=0.01, patience=2, redirects=3)


@pytest.fixture
def client():
    with Client(HASTY, private=True) as client:
        yield client


def test_a_page_comes_with_its_type_and_encoding_and_says_who_asks(server, client):
    server.pages["/a"] = page("Grüße", "text/HTML; Charset=utf-8")
    answer = client.get(f"{server.address}/a?x=1#part", "text/html")
    assert (answer.status, answer.type, answer.charset, answer.data.decode()) == (200, "text/html", "utf-8", "Grüße")
    assert answer.address == f"{server.address}/a?x=1"
    [(method, path, headers, _)] = server.asked
    assert (method, path, headers["Accept"]) == ("GET", "/a?x=1", "text/html")
    assert headers["User-Agent"].startswith("newskg/")


def test_a_form_is_posted(server, client):
    server.pages["/q"] = page("{}", "application/json")
    client.post(f"{server.address}/q", {"queries": '{"a": "ä & b"}'})
    assert server.asked[0][3] == b"queries=%7B%22a%22%3A+%22%C3%A4+%26+b%22%7D"


def test_what_passes_is_tried_again(server, client):
    server.pages["/a"] = failing(2, page("good"))
    server.pages["/q"] = failing(1, page("good"), status=500)
    assert client.get(f"{server.address}/a").data == b"good"
    assert client.post(f"{server.address}/q", {}).data == b"good"
    assert (server.hits("/a"), server.hits("/q")) == (3, 2)


def test_the_server_is_waited_for_as_it_asks(server, client):
    server.pages["/a"] = failing(1, page("good"), status=429, Retry_After="1")
    begin = time.monotonic()
    assert client.get(f"{server.address}/a").data == b"good"
    assert time.monotonic() - begin >= 1


def test_a_server_that_asks_for_too_long_is_not_waited_for(server, client):
    server.pages["/a"] = failing(9, page("good"), status=429, Retry_After="600")
    begin = time.monotonic()
    with pytest.raises(NetworkError, match="try again in 10 min"):
        client.get(f"{server.address}/a")
    assert time.monotonic() - begin < 60
    assert server.hits("/a") == 1


def test_a_retry_header_that_makes_no_sense_does_no_harm(server, client):
    server.pages["/a"] = failing(1, page("good"), Retry_After="soon, I hope")
    assert client.get(f"{server.address}/a").data == b"good"


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        (page("no", status=404), "there is nothing there"),
        (page("no", status=403), "does not let us read"),
        (page("no", status=418), "refused"),
        (failing(9, page("good")), "try again later"),
        (moved("/a"), "without end"),
        (moved("ftp://elsewhere/x"), "is no web address"),
        (silent, "no answer within"),
        (dripping, "had not sent everything"),
        (cut_off, "broke off"),
        (garbage, "does not answer|broke off|malformed"),
        (bomb, "sends more than"),
        (page(b"x" * 200_000), "sends more than"),
        (page(b"no gzip", Content_Encoding="gzip"), "broke off"),
    ],
)  # fmt: skip
def test_every_failure_is_one_sentence_in_time(server, client, answers, says):
    server.pages["/a"] = answers
    begin = time.monotonic()
    with pytest.raises(NetworkError, match=says) as caught:
        client.get(f"{server.address}/a")
    assert "\n" not in str(caught.value)
    assert time.monotonic() - begin < 30


def test_a_server_that_is_not_there_is_told(client):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(NetworkError, match="does not answer; check that it is running"):
        client.get(f"http://127.0.0.1:{port}/")
    with pytest.raises(NetworkError, match="host is not known"):
        client.get("http://no-such-host.invalid/")


@pytest.mark.parametrize("address", ["ftp://a/b", "https://", "http:///x", "https://a b/", "https://a:99999/", "https://a/\x07", "x" * 9])
def test_what_is_no_address_is_told(client, address):
    with pytest.raises(NetworkError, match="is no web address"):
        client.get(address)


def test_a_password_in_an_address_is_not_sent(client):
    with pytest.raises(NetworkError, match="leave them out") as caught:
        client.get("https://anna:secret@example.org/")
    assert "secret" not in str(caught.value)


def test_redirections_are_followed_to_where_they_lead(server, client):
    server.pages |= {"/a": moved("/b?x=1", 301), "/b": moved("c"), "/c": page("here")}
    assert client.get(f"{server.address}/a").address == f"{server.address}/c"
    server.pages |= {"/p": moved("/q", 308), "/q": page("{}")}
    client.post(f"{server.address}/p", {"queries": "{}"})
    assert server.asked[-1][0] == "POST"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]"])
def test_this_machine_is_not_read_from_unless_allowed(server, host):
    server.pages["/a"] = page("secret")
    port = server.address.rpartition(":")[2]
    with Client(HASTY) as client, pytest.raises(NetworkError, match="--allow-private"):
        client.get(f"http://{host}:{port}/a")
    assert server.asked == []


def test_a_redirection_into_the_own_network_is_not_followed():
    """The first server stands for a public one, the second for one of the machine's network."""
    with serving("127.0.0.1") as public, serving("127.0.0.2") as own:
        own.pages["/a"] = page("secret")
        public.pages["/a"] = moved(f"{own.address}/a")
        with Client(HASTY, allowed=lambda address: str(address) == "127.0.0.1") as client, pytest.raises(NetworkError, match="own network"):
            client.get(f"{public.address}/a")
        assert len(public.asked) == 1
        assert own.asked == []


def test_a_public_name_that_leads_here_is_caught_on_the_open_connection(server, monkeypatch):
    server.pages["/a"] = page("secret")
    found = socket.getaddrinfo("127.0.0.1", int(server.address.rpartition(":")[2]), type=socket.SOCK_STREAM)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with Client(HASTY) as client, pytest.raises(NetworkError, match="own network"):
        client.get("http://news.example.org/a")
    assert server.asked == []


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True), ("2001:4860:4860::8888", True), ("10.0.0.1", False), ("192.168.1.1", False), ("169.254.169.254", False),
        ("100.64.0.1", False), ("224.0.0.1", False), ("fe80::1", False), ("fd00::1", False), ("::", False), ("::ffff:10.0.0.1", False),
        ("2002:7f00:1::", False), ("203.0.113.5", False),
    ],
)  # fmt: skip
def test_which_addresses_are_public(address, public):
    assert is_public(ipaddress.ip_address(address)) is public


@pytest.mark.parametrize("host", ["printer.local", "db.internal", "LOCALHOST.", "10.1.2.3", "router.lan"])
def test_names_of_the_own_network_are_known_by_themselves(host):
    with pytest.raises(NetworkError, match="own network"):
        check_name(host)
    check_name("taz.de")
