"""Asking another service over HTTP without waiting for ever or reading without end."""

import time
from typing import Any

import requests

MOST_BYTES = 1024 * 1024


class BoundedSession(requests.Session):
    """Every answer has to be there, whole, within some seconds and a megabyte; nothing is asked elsewhere."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.seconds = seconds
        self.trust_env = False

    def request(self, method: Any, url: Any, *args: Any, **kwargs: Any) -> requests.Response:
        """As always, with a time for the whole, a size, and no redirects."""
        until = time.monotonic() + self.seconds
        kwargs |= {"timeout": self.seconds, "stream": True, "allow_redirects": False}
        response = super().request(method, url, *args, **kwargs)
        content = bytearray()
        for part in response.iter_content(16 * 1024):
            content += part
            if len(content) > MOST_BYTES or time.monotonic() > until:
                response.close()
                raise requests.exceptions.ContentDecodingError("The answer is too large or too slow.")
        response._content = bytes(content)
        return response
