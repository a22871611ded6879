public import ArabicText
