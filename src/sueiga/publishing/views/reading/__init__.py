"""Pages everybody reads: about the union, galleries, the resource library."""
