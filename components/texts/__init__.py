"""What is said to a visitor, in the language of the visitor.

The English text is the key. Fixed texts of a layout, of the model's declarations and of data
files are plain English where they stand, and are put into the visitor's language on the way out;
a sentence that holds a value is written with `say`, its values in braces.
"""

from components.texts.say import say

__all__ = ["say"]
