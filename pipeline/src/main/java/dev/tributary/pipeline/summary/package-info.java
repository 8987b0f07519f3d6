/** What a run did, as values and as one JSON document. */
@NullMarked
package dev.tributary.pipeline.summary;

import org.jspecify.annotations.NullMarked;
