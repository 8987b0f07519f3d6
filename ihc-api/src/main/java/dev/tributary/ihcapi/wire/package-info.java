/** The service's own JSON: the form of a request, which is also the form of a journeys file, and that of an answer. */
@NullMarked
package dev.tributary.ihcapi.wire;

import org.jspecify.annotations.NullMarked;
