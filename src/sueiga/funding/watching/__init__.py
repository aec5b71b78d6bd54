"""Watching funders' sites: politely, within bounds, without trust in what they answer."""
