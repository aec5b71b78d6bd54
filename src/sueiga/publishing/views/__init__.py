"""Pages of what the union says in public, one package or module for each part."""
