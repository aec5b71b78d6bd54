"""{% picture image alt="…" sizes="…" %}: a picture as light as the reader's screen allows."""

from typing import Any

from django import template

from sueiga.publishing.models import Picture
from sueiga.publishing.pictures.sizes import WIDTHS, addresses, plain_size, sizes_of

register = template.Library()


@register.inclusion_tag("publishing/picture.html")
def picture(
    image: Picture | None, alt: str = "", sizes: str = "100vw", shape: str = "", eager: bool = False, css: str = "",
    most: int = WIDTHS[-1],
) -> dict[str, Any]:  # fmt: skip
    """In AVIF, WebP, and one JPEG for old browsers; `shape` "3x2", "16x9" or "1x1" cuts it around what matters most.

    Nothing at all where there is no picture (any more). `eager`: the first thing a reader sees, so not put off.
    `most`: no wider size is offered, where the picture is never shown large.
    """
    if image is None:
        return {"image": None}
    offered = sizes_of(image, shape)
    shown = [size for size in offered if size.width <= most] or offered[:1]
    plain = min(plain_size(image, shape), shown[-1], key=lambda size: size.width)
    address = addresses(image)
    sources = [
        {"type": f"image/{ending}", "srcset": ", ".join(f"{address(s, ending)} {s.width}w" for s in shown)}
        for ending in ("avif", "webp")
    ]
    return {
        "image": image, "alt": alt, "sizes": sizes, "eager": eager, "css": css, "sources": sources,
        "plain": address(plain, "jpg"), "width": plain.width, "height": plain.height,
    }  # fmt: skip
