"""Videos at other services: told from their addresses, played on a page of our own that only our pages lead to."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from django.core import signing
from django.urls import reverse

SALT = "sueiga.publishing.video"
YOUTUBE_HOSTS = {"youtube.com", "www.youtube.com", "m.youtube.com", "www.youtube-nocookie.com"}
VIMEO_HOSTS = {"vimeo.com", "www.vimeo.com", "player.vimeo.com"}
YOUTUBE_KEY = re.compile(r"[A-Za-z0-9_-]{6,20}\Z")
VIMEO_PATH = re.compile(r"/(?:video/)?(\d{5,12})(?:/([0-9a-f]{6,20}))?/?\Z")
YOUTUBE_PATHS = ("/embed/", "/shorts/", "/live/")
PLAYERS = {"YouTube": "https://www.youtube-nocookie.com", "Vimeo": "https://player.vimeo.com"}


@dataclass(frozen=True)
class Video:
    """A video: at which service, under which key."""

    service: str
    key: str
    secret: str = ""  # of Vimeo's unlisted ones

    @property
    def player(self) -> str:
        """Where its player is loaded from."""
        return PLAYERS[self.service]

    @property
    def player_url(self) -> str:
        """The player with this video, as little as possible remembered of who watches."""
        if self.service == "YouTube":
            return f"{self.player}/embed/{self.key}?rel=0"
        return f"{self.player}/video/{self.key}?dnt=1{f'&h={self.secret}' if self.secret else ''}"

    @property
    def page_url(self) -> str:
        """Its page at the service."""
        if self.service == "YouTube":
            return f"https://www.youtube.com/watch?v={self.key}"
        return f"https://vimeo.com/{self.key}{f'/{self.secret}' if self.secret else ''}"


def video_at(address: str) -> Video | None:
    """The video an address leads to, if it is of a service we know."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    host = (parts.hostname or "").lower()
    if host == "youtu.be":
        return _youtube(parts.path.strip("/"))
    if host in YOUTUBE_HOSTS:
        beginning = next((each for each in YOUTUBE_PATHS if parts.path.startswith(each)), "")
        named = parse_qs(parts.query).get("v", [""])[0]
        return _youtube(parts.path.removeprefix(beginning).strip("/") if beginning else named)
    found = VIMEO_PATH.match(parts.path) if host in VIMEO_HOSTS else None
    return Video("Vimeo", found[1], found[2] or "") if found else None


def _youtube(key: str) -> Video | None:
    return Video("YouTube", key) if YOUTUBE_KEY.match(key) else None


def address_of(video: Video, title: str) -> str:
    """Our page for it. Its title and key are signed: nobody else can make our pages play what they like."""
    said = signing.Signer(salt=SALT).sign_object([video.service, video.key, video.secret, title], compress=True)
    return reverse("publishing:video", args=[said])


def read_address(signed: str) -> tuple[Video, str] | None:
    """The video and the title an address of ours holds; nothing where we did not make it."""
    try:
        service, key, secret, title = signing.Signer(salt=SALT).unsign_object(signed)
    except (signing.BadSignature, ValueError):
        return None
    return Video(service, key, secret), title
