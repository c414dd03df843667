"""What pictures of a result are made from: plain, bounded data, without a word on how it is drawn."""
