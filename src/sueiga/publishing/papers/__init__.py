"""Papers of the resource library: how one is received, told of and found."""
