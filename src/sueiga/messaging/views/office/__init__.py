"""Letters as the union's office sees them."""
