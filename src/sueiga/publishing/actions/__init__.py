"""What people do with what is published; one module for each noun."""
