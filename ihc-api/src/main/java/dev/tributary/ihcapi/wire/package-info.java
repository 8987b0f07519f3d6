/** The service's JSON formats: requests, which are also the format of a journeys file, and answers. */
@NullMarked
package dev.tributary.ihcapi.wire;

import org.jspecify.annotations.NullMarked;
