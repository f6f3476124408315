"""The requests of the demo, one function each: the same story, told in the words of either nation."""
