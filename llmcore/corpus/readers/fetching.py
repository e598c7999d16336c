"""One body over HTTP, whole or not at all: asks again when told to wait (429, 503) or cut short, a few times only.

Retry-After and the statuses are those of RFC 9110; proxies come from the environment, as `urllib.request` reads them.
"""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Mapping

from llmcore.corpus.readers.rejects import NetworkError
from llmcore.corpus.readers.streams import DamagedError

ATTEMPTS = 4
PAUSE_SECONDS = 1.0  # before the second attempt; twice as long before each one after it
MAX_PAUSE_SECONDS = 60.0
TIMEOUT_SECONDS = 20.0
MAX_BODY_BYTES = 1 << 26
USER_AGENT = "llmcore-course"
OFFLINE = "without a network use the embedded corpus: leave out corpus.sources"


def fetch(url: str, headers: Mapping[str, str] | None = None, limit: int = MAX_BODY_BYTES) -> tuple[int, bytes]:
    """(status, body) of an address.

    Args:
        limit: longest body taken, in bytes.

    Raises:
        NetworkError: the server cannot be reached, or after all attempts still asks to wait or fails.
        DamagedError: the body was shorter than its Content-Length each time, or is longer than `limit`.
    """
    request = urllib.request.Request(url, headers={"User-Agent": USER_AGENT, **(headers or {})})
    for attempt in range(ATTEMPTS):
        wait = PAUSE_SECONDS * 2**attempt
        last = attempt == ATTEMPTS - 1
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as response:
                body = response.read(limit + 1)
                if len(body) > limit:
                    raise DamagedError(0, f"{url} is longer than {limit} bytes")
                # Read with a limit, http.client does not say that a body was cut short.
                expected = response.headers.get("Content-Length")
                if expected is None or len(body) == int(expected):
                    return response.status, body
                if last:
                    raise DamagedError(len(body), f"{url} gave {len(body)} of {expected} bytes")
        except urllib.error.HTTPError as error:
            with error:
                if error.code not in (429, 500, 502, 503, 504):
                    return error.code, error.read(limit)
                if last:
                    raise NetworkError(
                        url, f"still answers with status {error.code}", f"try later; {OFFLINE}"
                    ) from error
                wait = _retry_after(error.headers.get("Retry-After"), wait)
        except (http.client.HTTPException, OSError) as error:
            if last or isinstance(error, urllib.error.URLError):
                reason = getattr(error, "reason", error)
                raise NetworkError(url, f"cannot be reached ({reason})", f"check the network; {OFFLINE}") from error
        time.sleep(min(wait, MAX_PAUSE_SECONDS))
    raise AssertionError("the last attempt returns or raises")


def _retry_after(header: str | None, default: float) -> float:
    """Seconds that a server asks to wait; a date instead of a number is not looked at."""
    return float(header) if header and header.isdigit() else default
