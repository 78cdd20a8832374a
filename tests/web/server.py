"""A real server on the loopback address that behaves, misbehaves and takes notes."""

import gzip
import threading
import time
from collections.abc import Callable
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Server:
    """`pages` maps a path to a function that answers through the handler; `asked` lists what came in."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self.pages: dict[str, Callable] = {}
        self.asked: list[tuple[str, str, dict[str, str], bytes]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                outer.asked.append((self.command, self.path, dict(self.headers), body))
                self.form = body
                page = outer.pages.get(self.path.partition("?")[0])
                with suppress(BrokenPipeError, ConnectionResetError):
                    page(self) if page else send(self, b"nothing", status=404)

            do_GET = do_POST = _answer  # noqa: N815 - as the standard library calls them

            def log_message(self, *_: object) -> None:
                pass

        self._http = ThreadingHTTPServer((host, 0), Handler)
        self._http.daemon_threads = True
        self.address = f"http://{host}:{self._http.server_address[1]}"

    def hits(self, path: str) -> int:
        return sum(asked.partition("?")[0] == path for _, asked, _, _ in self.asked)


@contextmanager
def serving(host: str = "127.0.0.1"):
    server = Server(host)
    thread = threading.Thread(target=server._http.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server._http.shutdown()
        server._http.server_close()
        thread.join()


def send(handler, body: bytes, content_type: str = "text/html; charset=utf-8", status: int = 200, **headers: str) -> None:
    handler.send_response(status)
    handler.send_header("Content-Type", content_type)
    handler.send_header("Content-Length", str(len(body)))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


def page(body: str | bytes, content_type: str = "text/html; charset=utf-8", **headers: str):
    data = body.encode() if isinstance(body, str) else body
    return lambda handler: send(handler, data, content_type, **headers)


def failing(times: int, then, status: int = 503, **headers: str):
    """Fails so many times, then answers."""
    left = [times]

    def answer(handler) -> None:
        if left[0]:
            left[0] -= 1
            send(handler, b"not now", status=status, **headers)
        else:
            then(handler)

    return answer


def moved(target: str, status: int = 302):
    return lambda handler: send(handler, b"", status=status, Location=target)


def dripping(handler) -> None:
    """A byte every tenth of a second, for ever."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    for _ in range(600):
        handler.wfile.write(b"1\r\nx\r\n")
        handler.wfile.flush()
        time.sleep(0.1)


def silent(handler) -> None:
    time.sleep(20)
    send(handler, b"late")


def cut_off(handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"only this")
    handler.close_connection = True


def garbage(handler) -> None:
    handler.wfile.write(b"\x00\x01 no HTTP at all\r\n\r\n")
    handler.close_connection = True


def bomb(handler) -> None:
    """Twenty megabytes in twenty kilobytes."""
    send(handler, gzip.compress(b"<p>" + b"a" * 20_000_000), Content_Encoding="gzip")
