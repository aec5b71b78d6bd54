"""The blocks a text is put together from; each is hard to break and looks right by itself."""

from sueiga.publishing.blocks.body import BODY as BODY
from sueiga.publishing.blocks.field import Body as Body
