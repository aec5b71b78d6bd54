"""Who is told of which call, when, and what was told already."""
