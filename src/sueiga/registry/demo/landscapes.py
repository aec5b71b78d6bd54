"""Pictures for invented communities: hills, a lake and a sky drawn by numbers, so that nobody's photo is used."""

import math
from io import BytesIO
from random import Random

from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1200, 800
SKIES = (((178, 206, 226), (246, 236, 214)), ((128, 164, 196), (250, 214, 178)), ((198, 214, 220), (240, 240, 232)))
LANDS = ((96, 128, 84), (122, 146, 86), (172, 158, 92), (76, 110, 90), (146, 132, 84))
LAKES = ((108, 144, 170), (140, 170, 186))
ROOFS = ((150, 68, 52), (110, 82, 66), (84, 84, 88))


def landscape(chance: Random) -> BytesIO:
    """A view over fields, as a JPEG; another one for another state of chance."""
    picture = _sky(*chance.choice(SKIES))
    drawing = ImageDraw.Draw(picture)
    horizon = HEIGHT * chance.uniform(0.42, 0.55)
    _sun(drawing, chance, horizon)
    layers = chance.randint(3, 4)
    for layer in range(layers):
        top = horizon + layer * (HEIGHT - horizon) / (layers + 0.4)
        land = tuple(max(0, min(255, part + 22 - 16 * layer)) for part in chance.choice(LANDS))
        crest = _hill(drawing, chance, top, land)
        if layer == 1:
            _village(drawing, chance, crest)
    if chance.random() < 0.55:
        _lake(drawing, chance)
    out = BytesIO()
    picture.filter(ImageFilter.GaussianBlur(0.8)).save(out, "JPEG", quality=86)
    out.seek(0)
    return out


def _sky(above: tuple[int, int, int], below: tuple[int, int, int]) -> Image.Image:
    column = Image.new("RGB", (1, HEIGHT))
    for y in range(HEIGHT):
        share = y / HEIGHT
        column.putpixel((0, y), tuple(round(a + (b - a) * share) for a, b in zip(above, below, strict=True)))
    return column.resize((WIDTH, HEIGHT))


def _sun(drawing: ImageDraw.ImageDraw, chance: Random, horizon: float) -> None:
    x, y, size = chance.uniform(150, WIDTH - 150), chance.uniform(80, horizon - 60), chance.uniform(34, 60)
    drawing.ellipse((x - size, y - size, x + size, y + size), fill=(252, 240, 204))


def _hill(drawing: ImageDraw.ImageDraw, chance: Random, top: float, land: tuple[int, ...]) -> list[tuple[float, float]]:
    """A long wave from edge to edge; answers its crest."""
    slow, quick = chance.uniform(0, 6.3), chance.uniform(0, 6.3)
    high = chance.uniform(18, 52)
    crest = [
        (float(x), top + high * math.sin(slow + x / 260) + high / 4 * math.sin(quick + x / 90))
        for x in range(-20, WIDTH + 30, 10)
    ]
    drawing.polygon([*crest, (WIDTH + 30, HEIGHT), (-20, HEIGHT)], fill=land)
    return crest


def _village(drawing: ImageDraw.ImageDraw, chance: Random, crest: list[tuple[float, float]]) -> None:
    """A few houses and trees on a crest."""
    for x, y in chance.sample(crest[8:-8], chance.randint(9, 15)):
        if chance.random() < 0.4:
            wide, high = chance.uniform(26, 42), chance.uniform(16, 24)
            drawing.rectangle((x, y - high, x + wide, y + 12), fill=(238, 230, 212))
            roof = [(x - 5, y - high), (x + wide / 2, y - high - wide * 0.5), (x + wide + 5, y - high)]
            drawing.polygon(roof, fill=chance.choice(ROOFS))
        else:
            size = chance.uniform(12, 28)
            drawing.rectangle((x - 2, y - 4, x + 2, y + 14), fill=(96, 76, 58))
            drawing.ellipse((x - size, y - size * 2, x + size, y), fill=(70, 100, 68))


def _lake(drawing: ImageDraw.ImageDraw, chance: Random) -> None:
    x, y, wide = chance.uniform(250, WIDTH - 250), chance.uniform(640, 720), chance.uniform(260, 420)
    drawing.ellipse((x - wide, y - 42, x + wide, y + 42), fill=chance.choice(LAKES))
    drawing.ellipse((x - wide * 0.8, y - 30, x + wide * 0.7, y + 6), fill=LAKES[1])
