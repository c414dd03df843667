"""Pages as one static file each: templates, styles, and the geometry of drawings. No script, nothing to fetch."""
