"""Pages everybody reads: about the union, galleries."""
