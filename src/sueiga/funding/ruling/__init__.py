"""Rules of a call while they are built: trees, words, contradictions, trying out."""
