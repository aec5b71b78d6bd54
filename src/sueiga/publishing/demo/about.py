"""All pages below /apie/, in the order they stand there."""

from sueiga.publishing.demo import about_site, about_union, about_work

ABOUT = about_site.ABOUT
PAGES = (*about_union.PAGES, *about_work.PAGES, *about_site.PAGES)
