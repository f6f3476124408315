"""The sample papers: minutes, a data set and a briefing, about invented people."""
