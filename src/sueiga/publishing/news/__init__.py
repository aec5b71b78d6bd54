"""News as they are read: lists, one article, feeds."""
