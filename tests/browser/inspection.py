"""Looking at a page as a person with a phone, a large screen, bright or dark light, or a screen reader would."""

from playwright.sync_api import Page

from tests.browser import axe

STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
WIDTHS = [360, 1280]
RUN = "async tags => (await axe.run(document, {runOnly: tags, resultTypes: ['violations']})).violations"


def violations(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 AA on the page as it is now: rule, help and the first places."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(axe.source())
    found = page.evaluate(RUN, STANDARD)
    return [f"{v['id']}: {v['help']} {[node['target'] for node in v['nodes'][:3]]}" for v in found]


def inspect(page: Page) -> None:
    """No violation in light and dark, narrow and wide; no sideways scrolling at 320 px; one main heading."""
    page.wait_for_load_state("load")
    before = page.viewport_size
    for scheme in ["light", "dark"]:
        for width in WIDTHS:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.set_viewport_size({"width": width, "height": 900})
            assert not violations(page), (page.url, scheme, width, violations(page))
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320, f"{page.url} scrolls sideways"
    assert page.locator("h1").count() == 1, f"{page.url} has {page.locator('h1').count()} main headings"
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.set_viewport_size(before)
