"""What is said to a visitor, in the language of the visitor.

The English text is the key; ``<language>.po`` beside this file holds the others. Fixed texts of a
layout, of the model's declarations and of data files are plain English where they stand, and are
put into the visitor's language on the way out (`told`); a sentence that holds a value is written
with `say`, its values in braces. So nothing that is kept ever has a language.

``python -m components.texts.extract`` collects every text and brings the catalogues up to date.
"""

from components.texts.languages import ENGLISH, LANGUAGES, current
from components.texts.sentence import lowered, say, together
from components.texts.told import told

__all__ = ["ENGLISH", "LANGUAGES", "current", "lowered", "say", "together", "told"]
