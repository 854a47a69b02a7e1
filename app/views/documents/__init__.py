"""What the cards show and read of documents: spelling of names, the passport's doubts, zones, pictures."""
