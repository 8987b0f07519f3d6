/** What each conversion is attributed with, by its type: the local model, the service's conversion type. */
@NullMarked
package dev.tributary.pipeline.type;

import org.jspecify.annotations.NullMarked;
