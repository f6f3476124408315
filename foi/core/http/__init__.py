"""What both surfaces need: the gate, headers, assets, templates, words and error pages."""
