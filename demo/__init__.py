"""The demo: invented cases and papers, composed through the real services."""
