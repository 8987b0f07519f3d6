/** Limits on the use of the service: request rate, retry budget and circuit breaker. None of them reads a clock. */
@NullMarked
package dev.tributary.ihcapi.restraint;

import org.jspecify.annotations.NullMarked;
