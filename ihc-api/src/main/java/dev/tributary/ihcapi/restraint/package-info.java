/** What keeps the client from asking too much of the service: pace, budget and breaker. None of it knows a clock. */
@NullMarked
package dev.tributary.ihcapi.restraint;

import org.jspecify.annotations.NullMarked;
