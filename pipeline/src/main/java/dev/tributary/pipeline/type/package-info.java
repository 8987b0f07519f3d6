/** The parameters of attribution by conversion type: the local model, the service's conversion type. */
@NullMarked
package dev.tributary.pipeline.type;

import org.jspecify.annotations.NullMarked;
