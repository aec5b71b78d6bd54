"""What everybody reads of calls: lists, one call in words, files and feeds; made from rows, without writing any."""
