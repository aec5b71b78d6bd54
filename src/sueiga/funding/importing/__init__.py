"""Calls of others, in their own forms, turned into plain values of ours. Pure: text in, candidates out."""
